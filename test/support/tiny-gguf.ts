/** A value in a GGUF file's header. Types as numbered by the format: 4 uint32, 6 float32, 8 string, 9 array. */
type Field = readonly [name: string, type: 4 | 6 | 8 | 9, value: Buffer];

interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** Norms are ones, all else is random. */
  readonly norm: boolean;
}

const WIDTH = 64;
const HEADS = 4;
const INNER = 128;
const CONTEXT = 32_768;
const ALIGNMENT = 32;
const LETTERS = [...Array.from({ length: 94 }, (_, n) => String.fromCharCode(33 + n)), ...'æøåÆØÅ«»–éüö'];

const uint32 = (value: number) => bytes(4, (into) => into.writeUInt32LE(value));
const int32 = (value: number) => bytes(4, (into) => into.writeInt32LE(value));
const uint64 = (value: number) => bytes(8, (into) => into.writeBigUInt64LE(BigInt(value)));
const float32 = (value: number) => bytes(4, (into) => into.writeFloatLE(value));
const text = (value: string) => Buffer.concat([uint64(Buffer.byteLength(value)), Buffer.from(value)]);
const array = (type: number, values: readonly Buffer[]) =>
  Buffer.concat([uint32(type), uint64(values.length), ...values]);

/**
 * A language model that knows nothing: one layer of the Llama architecture with random weights and an alphabet for a
 * vocabulary, as a GGUF file (version 3, little endian) of some 220 kB. What it writes under a grammar is of the right
 * shape and makes no sense, which is what the checks are there to notice.
 */
export function writeTinyModel(seed = 1): Buffer {
  const vocabulary = ['<unk>', '<s>', '</s>', '<0x0A>', '\u2581', ...LETTERS];
  // 2 unknown, 3 control, 6 byte, 1 ordinary.
  const kinds = vocabulary.map((_, n) => ([2, 3, 3, 6] as const)[n] ?? 1);
  const fields: readonly Field[] = [
    ['general.architecture', 8, text('llama')],
    ['general.name', 8, text('tiny-random')],
    ['general.alignment', 4, uint32(ALIGNMENT)],
    ['llama.context_length', 4, uint32(CONTEXT)],
    ['llama.embedding_length', 4, uint32(WIDTH)],
    ['llama.block_count', 4, uint32(1)],
    ['llama.feed_forward_length', 4, uint32(INNER)],
    ['llama.attention.head_count', 4, uint32(HEADS)],
    ['llama.attention.head_count_kv', 4, uint32(HEADS)],
    ['llama.attention.layer_norm_rms_epsilon', 6, float32(1e-5)],
    ['llama.rope.dimension_count', 4, uint32(WIDTH / HEADS)],
    ['llama.vocab_size', 4, uint32(vocabulary.length)],
    ['tokenizer.ggml.model', 8, text('llama')],
    ['tokenizer.ggml.tokens', 9, array(8, vocabulary.map(text))],
    [
      'tokenizer.ggml.scores',
      9,
      array(
        6,
        vocabulary.map((_, n) => float32(Math.min(0, 3 - n))),
      ),
    ],
    ['tokenizer.ggml.token_type', 9, array(5, kinds.map(int32))],
    ['tokenizer.ggml.bos_token_id', 4, uint32(1)],
    ['tokenizer.ggml.eos_token_id', 4, uint32(2)],
    ['tokenizer.ggml.unknown_token_id', 4, uint32(0)],
  ];
  const tensors = listTensors(vocabulary.length);
  const header = [
    Buffer.from('GGUF'),
    uint32(3),
    uint64(tensors.length),
    uint64(fields.length),
    ...fields.flatMap(([name, type, value]) => [text(name), uint32(type), value]),
    ...describeTensors(tensors),
  ];
  const random = createRandom(seed);
  return Buffer.concat([pad(Buffer.concat(header)), ...tensors.map((tensor) => pad(fill(tensor, random)))]);
}

function listTensors(vocabulary: number): readonly Tensor[] {
  const plain = (name: string, ...shape: number[]): Tensor => ({ name, shape, norm: false });
  const norm = (name: string): Tensor => ({ name, shape: [WIDTH], norm: true });
  return [
    plain('token_embd.weight', WIDTH, vocabulary),
    norm('output_norm.weight'),
    plain('output.weight', WIDTH, vocabulary),
    norm('blk.0.attn_norm.weight'),
    plain('blk.0.attn_q.weight', WIDTH, WIDTH),
    plain('blk.0.attn_k.weight', WIDTH, WIDTH),
    plain('blk.0.attn_v.weight', WIDTH, WIDTH),
    plain('blk.0.attn_output.weight', WIDTH, WIDTH),
    norm('blk.0.ffn_norm.weight'),
    plain('blk.0.ffn_gate.weight', WIDTH, INNER),
    plain('blk.0.ffn_up.weight', WIDTH, INNER),
    plain('blk.0.ffn_down.weight', INNER, WIDTH),
  ];
}

/** Name, shape, type (0: float32) and where in the data each tensor begins. */
function describeTensors(tensors: readonly Tensor[]): Buffer[] {
  let offset = 0;
  return tensors.flatMap(({ name, shape }) => {
    const description = [text(name), uint32(shape.length), ...shape.map(uint64), uint32(0), uint64(offset)];
    offset += Math.ceil((4 * size(shape)) / ALIGNMENT) * ALIGNMENT;
    return description;
  });
}

function fill({ shape, norm }: Tensor, random: () => number): Buffer {
  const weights = Float32Array.from({ length: size(shape) }, () => (norm ? 1 : random()));
  return Buffer.from(weights.buffer);
}

/** A linear congruential generator: the same weights from the same seed on any machine. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state / 2 ** 32 - 0.5) * 0.2;
  };
}

const size = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1);

function pad(block: Buffer): Buffer {
  return Buffer.concat([block, Buffer.alloc((ALIGNMENT - (block.length % ALIGNMENT)) % ALIGNMENT)]);
}

function bytes(length: number, write: (into: Buffer) => void): Buffer {
  const into = Buffer.alloc(length);
  write(into);
  return into;
}

/** A text in letters the tiny model knows: it has no bytes to fall back on, and llama.cpp gives up without them. */
export function spellForTinyModel(prompt: string): string {
  return [...prompt]
    .map((letter) => (' \n'.includes(letter) || LETTERS.includes(letter) ? letter : '?'))
    .join('');
}
