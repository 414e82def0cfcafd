import { loadPeer } from './loadPeer.ts';

/** How bad a text sounds to VADER: minus its compound score. */
export function vaderBadness(): (text: string) => number {
  const { SentimentIntensityAnalyzer: analyzer } = loadPeer('vader-sentiment') as {
    SentimentIntensityAnalyzer: { polarity_scores(text: string): { readonly compound: number } };
  };
  return (text) => -analyzer.polarity_scores(text).compound;
}
