const two = (value: number): string => String(value).padStart(2, '0');

/** CMITimespan `HHHH:MM:SS.SS`, two decimals at most (SCORM 1.2, 3.4.2). */
export function timespan(milliseconds: number): string {
  const hundredths = Math.max(0, Math.round(milliseconds / 10));
  const seconds = Math.floor(hundredths / 100);
  const hours = Math.min(9999, Math.floor(seconds / 3600));
  const fraction = hundredths % 100;
  return `${String(hours).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(fraction)}`;
}
