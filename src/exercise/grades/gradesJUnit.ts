import { xmlFile } from '../../xml.js';
import type { Grades } from '../gradeReceipts.js';
import { xml } from '../xmlText.js';
import { outcomesOf, type GradedOutcome } from './outcomes.js';

/**
 * Grades as JUnit XML: a suite for each student, a test for each part, the points as properties of the suite and of the
 * test.
 *
 * Source: the schema of Apache Ant's junit task, as Jenkins reads it.
 *
 * @example
 * gradesJUnit({ students: [], problems: [], copies: [] }).includes('tests="0"') // → true
 */
export function gradesJUnit({ students }: Grades): string {
  const suites = students.map((grade) => ({ grade, outcomes: outcomesOf(grade) }));
  const all = suites.flatMap(({ outcomes }) => outcomes);
  const { markup } =
    xml`<testsuites name="samplescope" tests="${all.length}" failures="${failures(all)}">
${suites.map(
  ({ grade: { student, points, of }, outcomes }) =>
    xml`<testsuite name="${student}" tests="${outcomes.length}" failures="${failures(outcomes)}" errors="0" skipped="0">
<properties><property name="points" value="${points}"/><property name="max-points" value="${of}"/></properties>
${outcomes.map(testcase)}
</testsuite>`,
)}
</testsuites>`;
  return xmlFile(markup);
}

const failures = (outcomes: readonly GradedOutcome[]) =>
  outcomes.filter(({ isRight }) => !isRight).length;

function testcase({ name, isRight, points, of, message }: GradedOutcome) {
  const [exercise = '', part = ''] = name.split(' ');
  return xml`<testcase classname="${exercise}" name="${part}">
<properties><property name="points" value="${points}"/><property name="max-points" value="${of}"/></properties>
${isRight ? [] : [xml`<failure message="${message}" type="wrong"/>`]}
</testcase>`;
}
