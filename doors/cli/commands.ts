export type Command = { says: string; run(args: string[]): Promise<void> };

// Loaded when asked for: `token` has no use for a web server.
export const commands: Record<string, Command> = {
  serve: {
    says: 'starts the server (npm start does that); --demo fills an empty one with the demo',
    run: async (args) => await (await import('./serve.ts')).serve(args),
  },
  token: {
    says: 'makes a bearer token: --person <e-mail or @handle> --scopes read,write --days 90 --name <what for>',
    run: async (args) => await (await import('./token.ts')).token(args),
  },
  import: {
    says: 'takes in what people wrote elsewhere: safenet <files>, markdown <folder> or practices <folder>, --person <e-mail>, --dry-run',
    run: async (args) => await (await import('./import.ts')).importFrom(args),
  },
  export: {
    says: 'takes along what somebody may read: --person <e-mail> --out <file.zip>, --community <address> or --page <id>',
    run: async (args) => await (await import('./export.ts')).exportTo(args),
  },
};
