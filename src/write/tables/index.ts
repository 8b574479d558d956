/** Normalised tables: what a data set in any form is made of. Pure. */
export { type AnnotationObject, type RowFault, rowFault } from './annotation-rows.js';
export { type BatchOptions, type IssueRows, tableBatches } from './batches.js';
export {
  allTables,
  annotationTables,
  issueTables,
  type TableName,
  tableNames,
  tableOf,
} from './catalogue.js';
export {
  type Column,
  type ColumnType,
  plainName,
  type Reference,
  type Row,
  type Table,
  type TableBatch,
  type Value,
} from './column.js';
