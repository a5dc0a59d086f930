// libFuzzer: whatever the bytes, a story is read or refused with at least one error, the desk's
// rules included, and what is read can be put in columns.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/story/check/story_check.hpp"
#include "core/story/claim_table.hpp"
#include "core/story/read/story_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

bool is_refusal(const dateline::core::Problems& problems) {
  bool refused = false;
  for (const auto& problem : problems) {
    refused = refused ||
              (problem.severity == dateline::core::Severity::error && !describe(problem).empty());
  }
  return refused;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dateline::core;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto read = read_story(bytes, "fuzz.json");
  const auto checked = check_story(bytes, "fuzz.json", nullptr);
  if (!read) {
    if (checked || !is_refusal(read.error()) || !is_refusal(checked.error())) {
      std::abort();
    }
    return 0;
  }
  if (!checked && !is_refusal(checked.error())) {
    std::abort();
  }
  const ClaimTable table = make_claim_table(read->story);
  std::vector<std::uint32_t> rows;
  select_rows(table, {}, rows);
  if (rows.size() != read->story.claims.size()) {
    std::abort();
  }
  return 0;
}
