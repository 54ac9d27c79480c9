/**
 * Whether the user and password of a URL are none but what stands there before the host. A raw / ? # or \ in a password
 * ends the host where it stands: what is before it in the password becomes the host, which is no secret, and the @ that
 * was to end the login comes after it.
 */
export function isLoginWhole(url: string): boolean {
  if (!URL.canParse(url)) return true; // It leads nowhere.
  const { pathname, search, hash } = new URL(url);
  return !`${pathname}${search}${hash}`.includes('@');
}

/** What to do about one that is not. */
export const BROKEN_LOGIN =
  'has an @ behind its host: in user and password percent-encode / @ # ? : and \\ (%2F for /)';
