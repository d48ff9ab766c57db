export function dataName(module: string): string;
