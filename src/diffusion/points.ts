/** n points of dimension d, row by row: coordinate j of point i stands at i·d + j. */
export type Points = Float64Array;
