/** The table of one decision over a workspace: its columns, and which rows look at which. Drawing it is `buildTable`'s. */
import type { TableColumn } from "./buildTable.ts";
import type { NodeRef } from "./diagram.ts";

/** What is looked up of a table again and again is worked out once: a table may have ten thousand rows, or columns. */
export class DecisionTable {
  readonly columns: readonly TableColumn[];
  /** All rows, ascending. */
  readonly rows: readonly number[];
  private readonly outputs: readonly number[];
  private byOutput: Map<number, number[]> | undefined;
  private byRow: TableColumn[][] | undefined;
  private readonly conditions = new Map<string, NodeRef>();
  private readonly entries = new Map<ArrayLike<number>, number>();

  /** `outputs` holds for each row the number of its output. */
  constructor(columns: readonly TableColumn[], outputs: readonly number[]) {
    this.columns = columns;
    this.outputs = outputs;
    this.rows = outputs.map((_, row) => row);
  }

  /** The rows with an output, ascending. */
  rowsWith(output: number): readonly number[] {
    if (this.byOutput === undefined) {
      this.byOutput = new Map();
      for (const row of this.rows) {
        const known = this.byOutput.get(this.outputs[row]!);
        if (known === undefined) this.byOutput.set(this.outputs[row]!, [row]);
        else known.push(row);
      }
    }
    return this.byOutput.get(output) ?? [];
  }

  /** What `draw` makes of the columns that a row looks at, once for all rows with the same entries. */
  conditionOf(row: number, draw: (columns: readonly TableColumn[]) => NodeRef): NodeRef {
    const columns = this.columnsOf(row);
    const key = columns.map(({ source, accepts }) => `${source} ${this.numberOf(accepts.get(row)!)}`).join();
    const known = this.conditions.get(key) ?? draw(columns);
    this.conditions.set(key, known);
    return known;
  }

  private numberOf(accepts: ArrayLike<number>): number {
    const known = this.entries.get(accepts) ?? this.entries.size;
    this.entries.set(accepts, known);
    return known;
  }

  private columnsOf(row: number): readonly TableColumn[] {
    if (this.byRow === undefined) {
      this.byRow = this.rows.map(() => []);
      for (const column of this.columns) for (const looking of column.accepts.keys()) this.byRow[looking]!.push(column);
    }
    return this.byRow[row]!;
  }
}
