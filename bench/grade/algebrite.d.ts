declare module 'algebrite' {
  const algebrite: { readonly run: (source: string) => string };
  export default algebrite;
}
