import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { z } from 'zod';
import { NorwireError } from '../../errors.ts';
import { version } from '../../version.ts';

/** A story as a tool is given it: a file inside the root, or its text. */
export interface ToolStory {
  readonly file?: string | undefined;
  readonly text?: string | undefined;
}

/** What the tools do; each rejects with a NorwireError. */
export interface Tools {
  readonly split: (story: ToolStory) => Promise<object>;
  readonly check: (norwegian: ToolStory, english: ToolStory) => Promise<object>;
  readonly translate: (story: ToolStory, brief: boolean) => Promise<object>;
  readonly brief: (story: ToolStory) => Promise<object>;
}

const file = z
  .string()
  .min(1)
  .max(1_000)
  .optional()
  .describe('A file inside the root that norwire mcp was started with.');
/** Twice what a desk takes: above it an agent has handed over something else than a story. */
const text = z.string().min(1).max(400_000).optional().describe('The text itself, where it lies in no file.');
const one = z.strictObject({ file, text });
const pair = z.strictObject({
  norwegian: one.describe('The Norwegian story.'),
  english: one.describe('Its English, whoever wrote it.'),
});
const document = z.looseObject({});

/** Neither asks a model: they read, and leave everything as it is. */
const looking = { readOnlyHint: true, openWorldHint: false };
const asking = { readOnlyHint: true, openWorldHint: true };

/** Serves norwire's tools to an agent over stdin and stdout. Approving is left to people. */
export function serveMcp(tools: Tools): { readonly close: () => Promise<void> } {
  return serveStdio(() => {
    const server = new McpServer({ name: 'norwire', version });
    server.registerTool(
      'split_story',
      {
        title: 'Read a Norwegian story',
        description:
          'Reads a Norwegian news story (plain text, NITF, NewsML, ninjs, HTML, RSS, mail): headline, lede, paragraphs, quotes with who says them, names. No model is asked.',
        inputSchema: one,
        outputSchema: document,
        annotations: looking,
      },
      (story) => toolResult(tools.split(story)),
    );
    server.registerTool(
      'check_translation',
      {
        title: 'Check an English translation',
        description:
          'Holds any English against its Norwegian story and names what is wrong: figures, names, quotes, speakers, negations, hedges, what was left out or added. No model is asked.',
        inputSchema: pair,
        outputSchema: document,
        annotations: looking,
      },
      ({ norwegian, english }) => toolResult(tools.check(norwegian, english)),
    );
    server.registerTool(
      'translate_story',
      {
        title: 'Translate a Norwegian story',
        description:
          'Writes checked English copy of a Norwegian story, and a brief if wanted, with findings an editor should look at. Asks the configured model, which costs; an editor must approve the copy before it is published.',
        inputSchema: one.extend({ brief: z.boolean().default(false).describe('Add a brief.') }),
        outputSchema: document,
        annotations: asking,
      },
      ({ brief, ...story }) => toolResult(tools.translate(story, brief)),
    );
    server.registerTool(
      'brief_story',
      {
        title: 'Brief a Norwegian story',
        description:
          'Writes a short English brief of a Norwegian story: headline, lede, points that cite its paragraphs, who said what. Asks the configured model, which costs.',
        inputSchema: one,
        outputSchema: document,
        annotations: asking,
      },
      (story) => toolResult(tools.brief(story)),
    );
    return server;
  });
}

/** A tool's answer; what could not be done is said to the agent as a sentence. */
async function toolResult(work: Promise<object>) {
  try {
    const structuredContent = { ...(await work) };
    return {
      content: [{ type: 'text' as const, text: JSON.stringify(structuredContent) }],
      structuredContent,
    };
  } catch (cause) {
    if (!(cause instanceof NorwireError)) throw cause;
    return { isError: true, content: [{ type: 'text' as const, text: cause.message }] };
  }
}
