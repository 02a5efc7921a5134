/** "812 KB", "2.4 MB". */
export function fileSizeText(bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  const amount = bytes / (isLarge ? 1_000_000 : 1_000);
  const digits = isLarge && amount < 10 ? 1 : 0;
  return `${Math.max(amount, isLarge ? 0 : 1).toFixed(digits)} ${isLarge ? 'MB' : 'KB'}`;
}
