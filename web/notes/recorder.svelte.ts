// The voice of a note. It stops by itself before it is too long to be sent over a thin line.
const voice_s_max = 180;
const types = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
const bits_per_s = 32_000;

export class Recorder {
  state = $state<'idle' | 'asking' | 'recording' | 'refused'>('idle');
  seconds = $state(0);
  #media: MediaRecorder | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #done: (voice: File) => void;

  constructor(done: (voice: File) => void) {
    this.#done = done;
  }
  static get isPossible(): boolean {
    return typeof MediaRecorder !== 'undefined' && !!navigator.mediaDevices?.getUserMedia;
  }

  async start(): Promise<void> {
    this.state = 'asking';
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null);
    if (!stream) {
      this.state = 'refused';
      return;
    }
    const type = types.find((each) => MediaRecorder.isTypeSupported(each));
    const pieces: Blob[] = [];
    const media = new MediaRecorder(stream, { audioBitsPerSecond: bits_per_s, ...(type ? { mimeType: type } : {}) });
    this.#media = media;
    media.ondataavailable = ({ data }) => pieces.push(data);
    media.onstop = () => {
      clearInterval(this.#timer);
      for (const track of stream.getTracks()) track.stop();
      this.state = 'idle';
      const mime = (media.mimeType || 'audio/webm').split(';')[0] as string;
      if (pieces.length) this.#done(new File(pieces, `voice.${mime.split('/')[1]}`, { type: mime }));
    };
    this.seconds = 0;
    this.#timer = setInterval(() => {
      this.seconds += 1;
      if (this.seconds >= voice_s_max) this.stop();
    }, 1000);
    // In pieces: a tab that is killed by the phone has at least what was written down before.
    media.start(1000);
    this.state = 'recording';
  }

  stop(): void {
    if (this.#media?.state === 'recording') this.#media.stop();
  }
}

/** "1:05" */
export const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
