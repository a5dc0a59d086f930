// Quotes are a few words: more is the publisher's text and not ours to ship.
#include "core/base/text.hpp"
#include "core/story/check/story_rules.hpp"

namespace dateline::core {
namespace {

constexpr std::size_t kMostWords = 12;

std::size_t count_words(std::string_view text) noexcept {
  std::size_t words = 0;
  bool within = false;
  for (const char c : text) {
    const bool space = c == ' ';
    words += !space && !within ? 1u : 0u;
    within = !space;
  }
  return words;
}

void check_quote(Reading& reading, const Appearance& appearance, NodeId node) {
  const std::size_t words = count_words(appearance.quote);
  if (words <= kMostWords) {
    return;
  }
  reading.log.warn(
      ProblemCode::too_long,
      descend(reading.tree, node, {"quote"}),
      concat(
          {"a quote of ", std::to_string(words), " words, of at most ", std::to_string(kMostWords)}
      ),
      "Keep the few words that carry the claim."
  );
}

}  // namespace

void check_quotes(Reading& reading) {
  for (std::size_t i = 0; i < reading.story.claims.size(); ++i) {
    each_with_node(
        reading.tree,
        descend(reading.tree, reading.claims.nodes[i], {"appearances"}),
        reading.story.claims[i].appearances,
        [&](const Appearance& one, NodeId node) { check_quote(reading, one, node); }
    );
  }
}

}  // namespace dateline::core
