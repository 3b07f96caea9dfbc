// The platforms that get a package of their own, as the marketplace names them, and what pip calls each.

export const PLATFORMS = {
  "linux-x64": ["manylinux2014_x86_64", "manylinux_2_17_x86_64"],
  "linux-arm64": ["manylinux2014_aarch64", "manylinux_2_17_aarch64"],
  "alpine-x64": ["musllinux_1_1_x86_64", "musllinux_1_2_x86_64"],
  "alpine-arm64": ["musllinux_1_1_aarch64", "musllinux_1_2_aarch64"],
  "darwin-x64": ["macosx_10_12_x86_64", "macosx_11_0_x86_64"],
  "darwin-arm64": ["macosx_11_0_arm64"],
  "win32-x64": ["win_amd64"],
};

/** The package that runs everywhere, with nothing that belongs to one platform. */
export const UNIVERSAL = "universal";

/** The best package for this machine: its platform's own if there is one. */
export function ownTarget() {
  const musl = process.platform === "linux" && !process.report.getReport().header.glibcVersionRuntime;
  const target = `${musl ? "alpine" : process.platform}-${process.arch}`;
  return target in PLATFORMS ? target : UNIVERSAL;
}
