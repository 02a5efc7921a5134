/** What all uploads together may hold in memory. */
export interface UploadMemory {
  /** Takes `bytes` for one request; false, and nothing taken, where that would be too much. */
  take(bytes: number): boolean;
}

/** The memory that uploads share, handed out a request at a time. */
export interface SharedUploadMemory {
  /** Runs `act` with memory of its own, and gives back what that took when it is done. */
  use<Result>(act: (memory: UploadMemory) => Promise<Result>): Promise<Result>;
}

export function createUploadMemory(maxBytes: number): SharedUploadMemory {
  let taken = 0;
  return {
    async use(act) {
      let own = 0;
      const memory: UploadMemory = {
        take(bytes) {
          if (taken + bytes > maxBytes) return false;
          taken += bytes;
          own += bytes;
          return true;
        },
      };
      try {
        return await act(memory);
      } finally {
        taken -= own;
      }
    },
  };
}
