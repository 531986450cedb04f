type Forms = Record<string, string>;

export type StringTable = Record<string, string | Forms>;

/** Words of the interface: the table comes with the package, in the language that is shown. */
export class Strings {
  private plural!: Intl.PluralRules;

  constructor(private table: StringTable, public language: string) {
    this.use(table, language);
  }

  /** Goes over to another language. */
  use(table: StringTable, language: string): void {
    this.table = table;
    this.language = language;
    this.plural = new Intl.PluralRules(language);
  }

  text(key: string, values: Record<string, string | number> = {}): string {
    return fill(String(this.table[key] ?? key), values);
  }

  count(key: string, count: number, values: Record<string, string | number> = {}): string {
    const forms = this.table[key] as Forms | undefined;
    const form = forms?.[this.plural.select(count)] ?? forms?.other ?? key;
    return fill(form, { count, ...values });
  }

  /** Percent in the language's own writing, one decimal where it is not whole; never rounded up to a pass. */
  percent(share: number): string {
    const tenths = Math.floor(share * 1000 + 1e-6) / 10;
    return tenths.toLocaleString(this.language, { maximumFractionDigits: 1 });
  }

  number(value: number): string {
    return value.toLocaleString(this.language, { maximumFractionDigits: 2 });
  }

  time(date: Date): string {
    return date.toLocaleTimeString(this.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  }
}

const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
