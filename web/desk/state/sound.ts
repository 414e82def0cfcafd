import { signal } from '@preact/signals';
import { device } from './device.ts';

/** Notes of each alert: frequency in Hz, start in seconds. */
const tunes = {
  waiting: [
    [587, 0],
    [880, 0.13],
  ],
  reply: [[740, 0]],
  overdue: [
    [659, 0],
    [523, 0.16],
    [659, 0.32],
  ],
} as const;
const noteSeconds = 0.22;
const loudness = 0.14;

const isOn = signal(device.read('sound') !== 'off');
let audio: AudioContext | undefined;

/** Short tones, made here; browsers allow them only after somebody has clicked or typed. */
export const sound = {
  isOn,
  start(): void {
    const wake = (): void => {
      audio ??= new AudioContext();
      void audio.resume();
    };
    addEventListener('pointerdown', wake, { once: true });
    addEventListener('keydown', wake, { once: true });
  },
  set(on: boolean): void {
    isOn.value = on;
    device.write('sound', on ? 'on' : 'off');
    if (on) sound.play('reply');
  },
  play(name: keyof typeof tunes): void {
    if (!isOn.value || audio === undefined) return;
    for (const [frequency, start] of tunes[name]) playNote(audio, frequency, audio.currentTime + start);
  },
};

function playNote(context: AudioContext, frequency: number, at: number): void {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.type = 'sine';
  tone.frequency.value = frequency;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(loudness, at + 0.015);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + noteSeconds);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + noteSeconds);
}
