import { kinds, backgrounds } from './picture.js';

/** Tokens an image is made of: 4 rows of 4 patches. Chameleon's images have 32 rows of 32. */
export const imageLength = 16;

/** A code for every patch: each background, empty or with one of 12 objects. */
const codes = backgrounds.length * (1 + kinds.length);

const special = ['<s>', '<pad>', '</s>', '<unk>'];
const images = Array.from(
  { length: codes },
  (_, code) => `<image:${String(code).padStart(2, '0')}>`,
);
const boundaries = ['</image>', '<image>', '<turn>'];

const english = [
  ...['.', ',', '?', ' a', ' A', ' and', ' the', ' The', ' is', ' are', ' It'],
  ...[
    ' There',
    ' there',
    ' no',
    ' What',
    ' Where',
    ' How',
    ' many',
    ' in',
    ' In',
    ' at',
    ' At',
    ' on',
    ' On',
  ],
  ...[' colour', ' background', ' picture', ' objects', ' Describe', ' Draw', ' Tell', ' story'],
  ...[' red', ' blue', ' green', ' yellow', ' white', ' grey', ' black'],
  ...[' Red', ' Blue', ' Green', ' Yellow', ' White', ' Grey', ' Black'],
  ...[' circle', ' square', ' triangle', ' top', ' bottom', ' left', ' right'],
  ...[' one', ' two', ' three', ' One', ' Two', ' Three'],
  ...[' sings', ' dances', ' sleeps', ' laughs'],
];

const chinese = [
  ...['。', '，', '、', '？', '和', '的', '是', '有', '没有', '在', '它', '什么', '哪里', '几个'],
  ...['颜色', '背景', '这幅', '图', '里', '上', '东西', '一共', '请', '描述', '画', '讲', '故事'],
  ...['红色', '蓝色', '绿色', '黄色', '白色', '灰色', '黑色'],
  ...['圆形', '正方形', '三角形', '上面', '下面', '左边', '右边'],
  ...['左上角', '右上角', '左下角', '右下角', '一个', '两个', '三个'],
  ...['唱歌', '跳舞', '睡觉', '大笑'],
];

/**
 * Every token of the toy Chameleon, by id: one vocabulary for images and text, as in Chameleon.
 *
 * The order is Chameleon's, in the small: `<s>` 0, `<pad>` 1, `</s>` 2, one that is never produced, then the
 * image codes from 4, the end and the beginning of an image, the end of a turn, and the text. Chameleon has
 * 8192 image codes of 65 536 tokens (its paper, section 2.1); here they are 39 of about 150.
 *
 * @example
 * vocabulary[0] // → '<s>'
 * vocabulary[4] // → '<image:00>'
 */
export const vocabulary: readonly string[] = [
  ...special,
  ...images,
  ...boundaries,
  ...english,
  ...chinese,
];

const firstImage = special.length;

/**
 * The ids that are not text: `imageCodes` image codes from `firstImage` on, and the tokens between which
 * texts and images stand.
 *
 * @example
 * vocabulary[chameleonTokens.beginImage] // → '<image>'
 */
export const chameleonTokens = {
  bos: 0,
  pad: 1,
  eos: 2,
  firstImage,
  imageCodes: codes,
  endImage: firstImage + codes,
  beginImage: firstImage + codes + 1,
  endOfTurn: firstImage + codes + 2,
} as const;
