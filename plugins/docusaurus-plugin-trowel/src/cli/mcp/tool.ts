import type { ToolAnnotations } from '@modelcontextprotocol/server';
import type * as z from 'zod';

/** What a tool answers. */
export interface ToolAnswer {
  /** What an assistant reads. */
  readonly text: string;
  /** The same for programs. It holds no more than the text does, since some clients show it to their assistant instead. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** A call of a tool. */
export interface ToolCall<Context> {
  readonly context: Context;
  /** Aborted when the client cancels the call or goes away. */
  readonly signal: AbortSignal;
  /** The folders that the client works in, as far as it says. */
  readonly roots: readonly string[];
}

/** A tool that the server offers. */
export interface Tool<Context, Input extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  /** What an assistant reads to choose: when to call, what comes back. */
  readonly description: string;
  readonly input: Input;
  readonly output: z.ZodObject;
  readonly annotations: ToolAnnotations;
  /** Whether it is about code, so that the folders of the client matter. */
  readonly needsRoots?: boolean;
  readonly answer: (input: z.output<Input>, call: ToolCall<Context>) => Promise<ToolAnswer>;
}

/** Tools that change nothing, and look at nothing but the hub and the repository. */
export const onlyReads: ToolAnnotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

/** Returns a tool. The type of its input follows from its schema. */
export function defineTool<Context, Input extends z.ZodObject>(tool: Tool<Context, Input>): Tool<Context> {
  return tool as unknown as Tool<Context>;
}

/** A mistake that the assistant can correct: it is told the message. */
export class ToolError extends Error {}
