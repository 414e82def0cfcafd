import { createRequire } from 'node:module';

interface Classifier {
  addDocument(text: string, topic: string): void;
  train(): void;
  classify(text: string): string;
}

const require = createRequire(import.meta.url);

/** natural's naive Bayes classifier with its defaults, trained on these examples: what a Node user would pick. */
export function trainBayes(
  examples: readonly { readonly text: string; readonly topic: string }[],
): (text: string) => string {
  const Bayes = require('natural/lib/natural/classifiers/bayes_classifier') as new () => Classifier;
  const classifier = new Bayes();
  for (const { text, topic } of examples) classifier.addDocument(text, topic);
  classifier.train();
  return (text) => classifier.classify(text);
}
