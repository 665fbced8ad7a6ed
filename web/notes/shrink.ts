// A photo as large as a reader needs it, before it waits for a thin line. Drawing it anew also leaves behind where it was taken.
const side_px_max = 2048;
const quality = 0.82;

/** What the browser cannot draw (HEIC in some) goes as it is: the server knows more formats. */
export async function shrink(photo: File): Promise<File> {
  const drawn = await createImageBitmap(photo, { imageOrientation: 'from-image' }).catch(() => null);
  if (!drawn) return photo;
  const scale = Math.min(1, side_px_max / Math.max(drawn.width, drawn.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(drawn.width * scale);
  canvas.height = Math.round(drawn.height * scale);
  canvas.getContext('2d')?.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  drawn.close();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
  if (!blob) return photo;
  return new File([blob], `${photo.name.replace(/\.\w+$/, '')}.jpg`, { type: blob.type });
}
