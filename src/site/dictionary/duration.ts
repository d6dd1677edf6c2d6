/** "40 s", "3 min": seconds up to a minute and a half. */
export const duration = (seconds: number, minute: string, second: string): string => {
  const whole = Math.max(1, Math.round(seconds));
  return whole < 90 ? `${whole} ${second}` : `${Math.round(whole / 60)} ${minute}`;
};
