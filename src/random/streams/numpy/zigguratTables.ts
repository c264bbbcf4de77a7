import { exp } from '../../../numerics/exp.js';

/**
 * A table of numpy's ziggurats, each of 256 strips: `w` is the width of a strip in units of the
 * random integer, `k` the integers that fall into it for certain, `f` the density at its edge.
 */
export interface ZigguratTable {
  readonly k: Float64Array;
  readonly w: Float64Array;
  readonly f: Float64Array;
}

/** A value and where it stands in its table. */
type Entry = readonly [index: number, value: number];

/** What is stored of a table. */
interface Stored {
  /** How many values the random integer has. */
  readonly range: number;
  /** The distribution's density, 1 at 0. */
  readonly density: (x: number) => number;
  /** The integers that fall into strip 0 for certain; it has the tail beside it. */
  readonly base: number;
  /** The widths: 64 bits each, as 16 hexadecimal digits. */
  readonly w: string;
  /** By how much `k` differs from the ratio of neighbouring widths: a digit a strip, 3 for nothing. */
  readonly k: string;
  /** By how many ulps `f` differs from the density at the strip's edge: a digit a strip, 3 for nothing. */
  readonly f: string;
}

const closed = (text: string): string => text.replace(/\s/g, '');

const differences = (digits: string): number[] => [...closed(digits)].map((digit) => +digit - 3);

function doubles(digits: string): Float64Array {
  const packed = closed(digits);
  const view = new DataView(new ArrayBuffer(packed.length / 2));
  for (let i = 0; i < packed.length / 8; i++) {
    view.setUint32(i * 4, parseInt(packed.slice(i * 8, i * 8 + 8), 16));
  }
  return Float64Array.from({ length: packed.length / 16 }, (_, i) => view.getFloat64(i * 8));
}

/**
 * The whole table. All but the widths follows from the widths, save for last bits, which are numpy's own: so a
 * page has half as many digits to load.
 */
function table({ range, density, base, ...digits }: Stored): ZigguratTable {
  const w = doubles(digits.w);
  const f = w.map((width, strip) => (strip === 0 ? 1 : density(width * range)));
  const bits = new BigInt64Array(f.buffer);
  differences(digits.f).forEach((ulps, strip) => (bits[strip]! += BigInt(ulps)));
  const k = w.map((width, strip) => Math.floor(range * (w[strip - 1]! / width)));
  k.set([base, 0]);
  differences(digits.k).forEach((difference, strip) => (k[strip]! += difference));
  return { k, w, f };
}

/**
 * numpy's float32 tables are its float64 ones, rounded, for integers of `bits` fewer bits; but for four
 * entries, which are one ulp off.
 */
function single(
  { k, w, f }: ZigguratTable,
  bits: number,
  offByOneUlp: { readonly w?: readonly Entry[]; readonly f?: readonly Entry[] },
): ZigguratTable {
  const scale = bits === 29 ? 536870912 : 1073741824;
  const table = {
    k: k.map((value) => Math.floor(value / scale + 0.5)),
    w: w.map((value) => Math.fround(value * scale)),
    f: f.map(Math.fround),
  };
  for (const [index, value] of offByOneUlp.w ?? []) table.w[index] = value;
  for (const [index, value] of offByOneUlp.f ?? []) table.f[index] = value;
  return table;
}

/**
 * The normal distribution's strips, for integers of 52 bits.
 *
 * Source: numpy's `ziggurat_constants.h` (BSD-3-Clause; commit 1f90bbb55e65). Nobody says how they were made:
 * recomputing the widths, even with 200 bits, misses many by an ulp or more.
 */
export const normalTable = table({
  range: 4503599627370496,
  density: (x) => exp(-0.5 * x * x),
  base: 4208095142473578,
  w: `
3ccf493b7815d9793c8b8d0be3fdf6c63c9250af3c2c5bb43c957cb938443b613c9801fce82fa70c3c9a230c2e4cd0bc
3c9c004d2f3861f73c9dac2f5a7472743c9f32482d4cd5c33ca04d32278ebbad3ca0f5053b025d433ca192a697413677
3ca227a28f7a1af53ca2b52e3863d8803ca33c3fc05791f53ca3bd9ec1a2b12f3ca439ef8dff9b553ca4b1bb363dfea7
3ca52575621ad3743ca59580a707ce963ca60231cfd97eea3ca66bd261a37c3d3ca6d2a2920005703ca736dad346f8a6
3ca798ad10b32a773ca7f845ad46f5433ca855cc53430a773ca8b1649e7b769a3ca90b2ea94ecf983ca96347822c1eea
3ca9b9c98e38c5463caa0eccdca4a72c3caa62676d77cd593caab4ad6e1016303cab05b16d136c9c3cab558487427a29
3caba4368e529f3a3cabf1d62abf82323cac3e70f9594ef33cac8a13a5323b613cacd4c9fe72268b3cad1e9f0e80b748
3cad679d29e41f103cadafce0023b8c33cadf73aa9f176533cae3debb5d2edfe3cae83e9337a6f003caec93abdf982ce
3caf0de784f062263caf51f654d8f6883caf956d9e87d7ae3cafd8537dfa2eac3cb00d56e04234ec3cb02e40f5398f9a
3cb04eea9e16a5fc3cb06f565b72a0103cb08f869071f40b3cb0af7d84bc61133cb0cf3d664bcc7f3cb0eec84b16086b
3cb10e20329515ee3cb12d4707310fbe3cb14c3e9f8e91413cb16b08bfc4201e3cb189a71a78da343cb1a81b51ee6d88
3cb1c666f8f82acb3cb1e48b93e0d42e3cb2028a9940a09f3cb2206572c4c6e93cb23e1d7de9c31f3cb25bb40ca96bfb
3cb2792a661dd37f3cb29681c719d71b3cb2b3bb62b82eda3cb2d0d862e1b8533cb2edd9e8cba98e3cb30ac10d6e48d7
3cb3278ee1f4b9303cb3444470265ea13cb360e2baca52d53cb37d6abe05586a3cb399dd6fb2b2643cb3b63bbfb83d03
3cb3d28698561de03cb3eebede725a833cb40ae571e09e743cb426fb2da6745d3cb44300e83c30a43cb45ef773cac75d
3cb47adf9e66c3363cb496ba32488f2f3cb4b287f602415d3cb4ce49acb311dc3cb4ea001638a6053cb505abef5e5562
3cb5214df20a8b5a3cb53ce6d56a664f3cb558774e1bb2c83cb574000e555f783cb58f81c60e85143cb5aafd23241b59
3cb5c672d17d733d3cb5e1e37b2f8cd33cb5fd4fc89f5e383cb618b860a31fc33cb6341de8a2b0a23cb64f8104b7260b
3cb66ae257c996723cb6864283b131373cb6a1a22950b2b13cb6bd01e8b343bb3cb6d8626128d3523cb6f3c43161f854
3cb70f27f78b68eb3cb72a8e516914c63cb745f7dc70eedc3cb7616535e5731f3cb77cd6faeff4493cb7984dc8babd93
3cb7b3ca3c8b14093cb7cf4cf3db22fb3cb7ead68c73dee73cb80667a486ea1f3cb82200dac886763cb83da2ce899f15
3cb8594e1fd1f5bd3cb875036f7a7ec53cb890c35f47f72d3cb8ac8e9205c0433cb8c865aba10c9c3cb8e44951446a27
3cb9003a2973b58f3cb91c38dc2883473cb9384612ef0afc3cb954627903a28a3cb9708ebb70d5ee3cb98ccb892e2a31
3cb9a919933f99bf3cb9c5798cd5d92c3cb9e1ec2b6f74113cb9fe7226fad24a3cba1b0c39f936923cba37bb21a2c85b
3cba547f9e0bbb883cba715a724aa9a43cba8e4c64a0313d3cbaab563e9ff1083cbac878cd5af5ce3cbae5b4e18bb336
3cbb030b4fc3a11a3cbb207cf09a985b3cbb3e0aa0e00c003cbb5bb541ce3d033cbb797db93f89273cbb9764f1e5f73c
3cbbb56bdb85256e3cbbd3936b2ec0a23cbbf1dc9b81ae833cbc10486cec16a03cbc2ed7e5f07a2d3cbc4d8c136e0d1c
3cbc6c6608ec87053cbc8b66e0eba6173cbcaa8fbd36a2ab3cbcc9e1c73bd6903cbce95e3068e0373cbd0906328b8f6e
3cbd28db1037ef203cbd48de1533c6473cbd691096e7f1233cbd8973f4d7fba53cbdaa0999206e703cbdcad2f8fc490e
3cbdebd195522e373cbe0d06fb49d21c3cbe2e74c4ea46f63cbe501c99c1d1883cbe72002f97fe253cbe94214b2abf0a
3cbeb681c0f76f083cbed9237610a73a3cbefc086101eca93cbf1f328ac253213cbf42a40fb74d6d3cbf665f20c90168
3cbf8a66048997823cbfaebb187122bf3cbfd360d22fe7853cbff859c118f60b3cc00ed447d3a0753cc021a8028fc947
3cc034a983a902ab3cc047da4e3ef5c73cc05b3bf6adb37e3cc06ed023a726683cc082988f632e173cc0969708e8a254
3cc0aacd7571c0c43cc0bf3dd1eed4483cc0d3ea34aa3d303cc0e8d4cf1165933cc0fdffefa69fb63cc1136e04207041
3cc129219bbb5d353cc13f1d69c4096d3cc1556448602e3b3cc16bf93b9deef33cc182df74d212613cc19a1a564eebac
3cc1b1ad777f2f8e3cc1c99ca971a6943cc1e1ebfbe4ae393cc1fa9fc2e2d9013cc213bc9d04cc813cc22d477a6fd3ee
3cc24745a4ac9c243cc261bcc77658e03cc27cb2faa8592e3cc2982ecd770e783cc2b437532a0a523cc2d0d43196db97
3cc2ee0db1a978f53cc30becd256aeee3cc32a7b5e68a4a33cc349c405ae12a33cc369d27a33a8403cc38ab39256410a
3cc3ac7570ae88fa3cc3cf27b31704a63cc3f2dbaa60f4753cc417a49cb9e5da3cc43d9815545e943cc464ce44a73a15
3cc48d62759c43bc3cc4b7739d6b5a273cc4e3250dcd89023cc5109f53e9ac413cc54011523a7e423cc571b1a94ae41b
3cc5a5c08b718dd93cc5dc8a243ad0fe3cc61669cf861e4c3cc653ce7b006aea3cc69540be9fe5c33cc6db6b8d09e232
3cc72728f05f7a343cc77995560906733cc7d42df4d6ce8c3cc839030529f2343cc8ab0fbfaa7c143cc92ee0946f4496
3cc9cbee014057ab3cca8fdc7894775a3ccb981f3878fdb13ccd3bb48209ad33
`,
  k: `
3333343444443343343334343333333433343333343333333334334334343333
3333343343433333333333443433444333334334333333433333333333334333
4333334343343344333334434343344333433444434333333443333333333334
3443333334334333333333343333343433333344334333333433334333344433
`,
  f: `
3333333333333333333333333333333333333343333333333333333333333333
3333333333333333333333333333333333333333333333333333333333333333
3333333333333333333333333333333333333333333333333333333333333333
3333333333333333333333333333333333333333333333333333333333333333
`,
});

/** The exponential distribution's strips, for integers of 53 bits; from the same source. */
export const exponentialTable = table({
  range: 9007199254740992,
  density: (x) => exp(-x),
  base: 7971545857431494,
  w: `
3cd164ec94bf5dc13c60589d8b5d41193c6ad6b2495b4d2b3c719335a95b8dba3c7522e6e54a2a733c785090fbc27a80
3c7b38d1ef79b7cc3c7decd8b76dbd983c803bf049c65c3c3c8170db24d6f6703c82980290da26333c83b388fe3d6eca
3c84c515c60bfe213c85cdf89d024ac33c86cf40f0a72bbd3c87c9cdda17d0193c88be5954d3606f3c89ad80552237d2
3c8a97c8be5d52033c8b7da5dddda3c43c8c5f7bd78c3f893c8d3da24df17c363c8e186678f1735a3c8ef00ccf5f4faa
3c8fc4d25d6832093c904b76ed6a75583c90b348479b80fc3c9119f38749f5af3c917f8ceb4bdfa03c91e426e93e49e7
3c9247d26538ff2e3c92aa9ee123680b3c930c9aa526da4b3c936dd2e26d82023c93ce53d12162a03c942e28ca706748
3c948d5c5f35e7123c94ebf86bcd0b933c954a0629786f4d3c95a78e3db8befd3c960498c7dd2ecf3c96612d6d0c68e0
3c96bd5362faa9443c971911797990bb3c97746e230779733c97cf6f7c7e81723c982a1b53fed5993c9884772f2be1ec
3c98de8850d0c52a3c993853bdfda2443c9991de42ad13383c99eb2c75ff03bf3c9a4442be14884a3c9a9d255396d261
3c9af5d844f224c93c9b4e5f794c979b3c9ba6beb33f8f893c9bfef99359fe993c9c57139a70d29f3c9caf102bc25adb
3c9d06f28ef0e6fb3c9d5ebdf1d86b8d3c9db6756a4290573c9e0e1bf77c31fe3c9e65b483cf10443c9ebd41e5e21b62
3c9f14c6e202949f3c9f6c462b57feb53c9fc3c26504a9a13ca00d9f119a3cd93ca0395df60db1623ca0651f1c7276f8
3ca090e3bb4b00723ca0bcad037101373ca0e87c207a2f663ca114523917ac153ca140306f707dbe3ca16c17e1777ffb
3ca19809a93d23963ca1c406dd3d52833ca1f01090a9c4e23ca21c27d3b10e053ca2484db3c2a3293ca274833bd0189f
3ca2a0c9748bcdaa3ca2cd2164a53b5d3ca2f98c110317213ca3260a7cfb76113ca3529daa8a1ba13ca37f469a851af0
3ca3ac064ccfeffc3ca3d8ddc08d336d3ca405cdf44f09c43ca432d7e6466cd03ca45ffc94716ca73ca48d3cfcc883c4
3ca4ba9a1d6b18a43ca4e814f4cb45ea3ca515ae81d900fb3ca54367c42cb5f83ca57141bc316f273ca59f3d6b4e9cf9
3ca5cd5bd41193353ca5fb9dfa56cf263ca62a04e3731a2e3ca65891965c9b8c3ca687451bd3ebee3ca6b6207e8d3cdf
3ca6e524cb59a6083ca714531150a9fb3ca743ac61fa041c3ca77331d177d1303ca7a2e476b1240a3ca7d2c56b7d17f7
3ca802d5ccce72773ca83316badfe62a3ca86389596108e73ca8942ecfa40f543ca8c50848cc60943ca8f616f3fe1513
3ca9275c048e73e13ca958d8b235828a3ca98a8e3940bbf43ca9bc7ddac7035d3ca9eea8dcdde9513caa21108ad0592d
3caa53b63556c6903caa869b32d0f30f3caab9c0df81657a3caaed289dcaacff3cab20d3d66e8bb53cab54c3f8cf2542
3cab88fa7b324fb63cabbd78db0726103cabf2409d2dfd853cac27534e42e02d3cac5cb282eab1a43cac925fd82323fb
3cacc85cf395a56c3cacfeab83ed71803cad354d4130f2ad3cad6c43ed1ea3fe3cada391538da50a3caddb374ad2357f
3cae1337b426509b3cae4b947c16a4523cae844f9af4237f3caebd6b154a76783caef6e8fc5b91683caf30cb6ea0bc7f
3caf6b1498515ed03cafa5c6b3efe1e53cafe0e40add09d83cb00e377af911d43cb02c34ef11391b3cb04a6b9e9224a3
3cb068dccf1126db3cb08789cf3aad0f3cb0a673f733c8193cb0c59ca900946f3cb0e50550efcfb73cb104af660befce
3cb1249c6a92154a3cb144cdec6f3a2b3cb1654585c404c13cb18604dd6fae9e3cb1a70da7a278203cb1c861a6782a5a
3cb1ea02aa9b33703cb20bf293f0f4a23cb22e33524fe5503cb250c6e6403bba3cb273af61c7daa63cb296eee942532b
3cb2ba87b445db513cb2de7c0e962d703cb302ce592659653cb327810b2aa7d03cb34c96b33bc9653cb37211f88ca856
3cb397f59c3451433cb3be447a8d8b833cb3e5018cadded03cb40c2fe9f5eead3cb433d2c9bd42f83cb45bed851bc92c
3cb4848398d394323cb4ad98a75da14c3cb4d7307b1cb1273cb5014f08b995083cb52bf871acaab23cb5573106f8a75a
3cb582fd4c1b44613cb5af61fa38e1073cb5dc640388bd9e3cb60a08970818793cb63855247b2e943cb6674f60c3f432
3cb696fd4a9748ee3cb6c7652f9a7b1e3cb6f88db1f425073cb72a7dce5cd2183cb75d3ce2bd71c33cb790d2b56b71f9
3cb7c5477d1476d33cb7faa3e96e14123cb830f12cc0bec33cb86839066873423cb8a085ce695bab3cb8d9e2823b3695
3cb9145ad2f375443cb94ffb34fc2a0e3cb98cd0f18d1ad83cb9caea3a24d9ea3cba0a563e49f1783cba4b2543e84c3b
3cba8d68c2ad86ea3cbad13382d845c43cbb1699c003b60a3cbb5db15091ea0f3cbba691d276da5e3cbbf154de4bef77
3cbc3e1641c2e0a73cbc8cf442c8c8f43cbcde0fecf2a97f3cbd318d6b2738c53cbd87946fec3bec3cbde050af4ef19f
3cbe3bf26e1909603cbe9aaf2af383c13cbefcc26750ea4a3cbf626e9791f7a73cbfcbfe43f6c6e53cc01ce2b362ec2e
3cc056118bf58eef3cc091c1cdcba54e3cc0d031785d48a03cc111a8034392a63cc156786775442a3cc19f03bcb3c2d6
3cc1ebbca0c9fa7c3cc23d2bb659919f3cc293f5ae49aaa53cc2f0e38a4411f03cc354ee27ccf75e3cc3c14ec7c8b861
3cc4379766e413623cc4b9d7cd4751d13cc54ad83ccf73f63cc5ee7ae17313d23cc6aa676d4bbf723cc78750d6eac62f
3cc8939fe6f2ed193cc9e9dc0d487b853ccbc39e51da71fc3ccec9d9297ebb83
`,
  k: `
3313231121211332221322212223221322312241213232222222222223312212
2112221322013222120240313212333322222310321131221322112222322131
3212122313322232231221232132121232213112332211213123323211322130
3143120331213133312221123020223223212222032311231212322141231223
`,
  f: `
3333333333333333332433333333332333333333333233333333323223333333
3323333433323343343333434323334433234332322244333344333333333243
3233323433343333233343433243231122225413254332424312214332233243
2244131344443224424234334232322422223344355530351222525241341256
`,
});

/** The normal distribution's strips for float32, for integers of 23 bits. */
export const normalTable32 = single(normalTable, 29, {});

/** The exponential distribution's strips for float32, for integers of 23 bits. */
export const exponentialTable32 = single(exponentialTable, 30, {
  w: [[226, 4.4002547383570345e-7]],
  f: [
    [128, 0.18818119168281555],
    [154, 0.1324453353881836],
    [171, 0.10132299363613129],
  ],
});
