/** timeinterval(second,10,2): `PT1H2M3.45S`, two decimals at most, as the strictest platforms ask. */
export function timeInterval(milliseconds: number): string {
  const hundredths = Math.max(0, Math.round(milliseconds / 10));
  const minutes = Math.floor(hundredths / 6000);
  const hours = Math.floor(minutes / 60);
  const seconds = (hundredths % 6000) / 100;
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes % 60 > 0 ? `${minutes % 60}M` : ''}${seconds}S`;
}
