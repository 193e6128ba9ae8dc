/** The address as it was sent, or one that stands for no page where its escapes cannot be decoded. */
export function readableUrl(sent: string): string {
  try {
    decodeURIComponent(sent.split('?', 1)[0] ?? '');
    return sent;
  } catch {
    return '/unreadable';
  }
}
