import chromium from '@sparticuz/chromium';

/** Unpacks the browser once before the files of the project run. */
export default async function unpackBrowser(): Promise<void> {
  await chromium.executablePath();
}
