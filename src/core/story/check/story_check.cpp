// The order of the editor's rules.
#include "core/story/check/story_check.hpp"

#include "core/story/check/story_rules.hpp"

namespace dateline::core {
namespace {

void check_rules(Reading& reading, const IsoCodes* codes) {
  check_relays(reading);
  check_quotes(reading);
  check_dates(reading);
  check_figures(reading);
  check_rings(reading);
  if (codes != nullptr) {
    check_codes(reading, *codes);
  }
  if (reading.log.has_errors()) {
    return;  // a mistyped id would make what it means look unused
  }
  check_reach(reading);
  check_use(reading);
  check_relations(reading);
  check_movements(reading);
  check_early_words(reading);
}

}  // namespace

NodeId
descend(const JsonTree& tree, NodeId node, std::initializer_list<std::string_view> keys) noexcept {
  for (const std::string_view key : keys) {
    if (node == kNoNode) {
      return kNoNode;
    }
    node = tree.find(node, key);
  }
  return node;
}

Checked<ReadStory> check_story(
    std::string_view bytes,
    std::string_view file,
    const IsoCodes* codes,
    const StoryLimits& limits
) {
  return read_with_rules(bytes, file, limits, check_rules, codes);
}

}  // namespace dateline::core
