// How a story's anchors stand in the texts available, as `dateline check --texts` reports it. It
// reads no files.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "tools/text_folder.hpp"

namespace dateline::tools {

struct AnchorEntry {
  std::string claim, source;  // ids
  core::PassagePlace stood;   // as the story says
  core::AnchorFinding finding;
  std::string note;            // what an editor should know of it; empty for an exact anchor
  bool quote_missing = false;  // the passage stands, without the appearance's quote in it
};

using StateCounts = std::array<std::size_t, core::kAnchorStates>;  // by AnchorState

struct SourceCounts {
  std::string source, file;  // no file: no text available is this source's
  StateCounts counts{};
};

struct AnchorReport {
  std::vector<AnchorEntry> entries;   // in the order of the story
  std::vector<SourceCounts> sources;  // in the order of the story
  StateCounts counts{};

  // No anchor is lost or edited, and every quote stands in its passage. Moved and unchecked ones
  // pass.
  [[nodiscard]] bool passes() const noexcept;
};

// A fingerprint that is of other words than `start` and `end` say, in the very text that the story
// was made from, is stale: its anchor counts as lost.
[[nodiscard]] AnchorReport check_anchors(
    const core::Story& story,
    const std::vector<TextFile>& files,
    const core::TextServices& services
);

// A line for each anchor that is not exact, then a table of counts.
[[nodiscard]] std::string anchors_as_text(const AnchorReport& report);

// {"counts": {"exact": 1, …}, "sources": […], "appearances": […]}, every appearance; without a line
// break at the end.
[[nodiscard]] std::string anchors_as_json(const AnchorReport& report);

}  // namespace dateline::tools
