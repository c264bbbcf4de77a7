import type { AnswerTreeData } from '../../charts/index.js';
import { answerTree, joinUnparted } from '../../experiment/answerTree.js';
import type { Answers } from '../../experiment/repeatAnswers.js';

/** Where answers that are there already part. */
export const answerTreeOf = ({ answers, vocabulary }: Answers): AnswerTreeData => ({
  root: joinUnparted(answerTree(answers, vocabulary)),
});
