export type { ReplyPiece } from './ask.ts';
export { eachThatFits } from './each-that-fits.ts';
export { type Asking, poseQuestion } from './pose-question.ts';
export { digestOf, type Prompt, promptNamed, promptTexts } from './prompt.ts';
export { replySchema } from './reply-schema.ts';
