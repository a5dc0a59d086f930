// libFuzzer: whatever the bytes, a story is read or refused with at least one error, and what is read can be put in
// columns.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/claim_table.hpp"
#include "core/story_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dateline::core;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto read = read_story(bytes, "fuzz.json");
  if (!read) {
    bool refused = false;
    for (const Problem& problem : read.error())
      refused = refused || (problem.severity == Severity::error && !describe(problem).empty());
    if (!refused) std::abort();
    return 0;
  }
  const ClaimTable table = make_claim_table(read->story);
  std::vector<std::uint32_t> rows;
  select_rows(table, {}, rows);
  if (rows.size() != read->story.claims.size()) std::abort();
  return 0;
}
