/** The media type of a Word file (DOCX). */
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
