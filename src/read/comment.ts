/** Whether a node is an MDX comment, `{/* … *\/}`: the one expression that a postmortem may hold. Readers never see it. */
export function isComment(node: { type: string; value?: unknown }): boolean {
  return (
    (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') &&
    typeof node.value === 'string' &&
    isCommentText(node.value)
  );
}

/** Whether the text between two braces is one comment and nothing else: `/* a *\/ f() /* b *\/` starts and ends like one, and runs. */
function isCommentText(value: string): boolean {
  const text = value.trim();
  return text.length >= 4 && text.startsWith('/*') && text.indexOf('*/', 2) === text.length - 2;
}
