import type sharp from 'sharp';

let loading: Promise<{ default: typeof sharp }> | undefined;

/**
 * sharp, loaded when the first picture asks for it: it brings a native library and seventy modules, and most builds show
 * no new picture.
 */
export async function loadSharp(): Promise<typeof sharp> {
  loading ??= import('sharp');
  return (await loading).default;
}
