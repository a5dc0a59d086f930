// The editor's rules: what a story must hold beyond being readable. Each has a file of its own.
// Internal to `check_story`.
#pragma once

#include <initializer_list>

#include "core/story/check/iso_codes.hpp"
#include "core/story/read/story_reading.hpp"

namespace dateline::core {

// Errors: two appearances of one claim whose relays contradict each other on who had it from whom.
void check_relays(Reading& reading);

// Warnings: quotes of more than twelve words.
void check_quotes(Reading& reading);

// Warnings: what happened, or was counted, after the source that tells it was published, unless
// planned.
void check_dates(Reading& reading);

// Warnings: figures that do not say of what they count, or that a question's chart cannot hold for
// their unit; exact ones whose hedge says “as high as”, “more than” or “about” (in stories in
// English).
void check_figures(Reading& reading);

// Errors: rings that cross themselves or go around a pole, holes outside their ring or across one
// another. Warnings: rings that turn the wrong way or leap the antimeridian (RFC 7946, sections
// 3.1.6 and 3.1.9), which are drawn all the same. Time: n log n over the points of a polygon, and
// holes times points.
void check_rings(Reading& reading);

// Errors: areas whose ISO code does not exist. Warnings: countries of actors likewise.
void check_codes(Reading& reading, const IsoCodes& codes);

// Warnings: claims that no question, place or topic leads to.
void check_reach(Reading& reading);

// Warnings: places, actors and sources that nothing refers to; questions that no claim answers;
// scopes without a figure.
void check_use(Reading& reading);

// Warnings: days on record that a discrepancy disputes; revisions by another office of one body, or
// that may be older than what they revise; responses to what was said later. Needs a story without
// errors.
void check_relations(Reading& reading);

// Warnings: places of a movement that none of its claims names. Needs a story without errors.
void check_movements(Reading& reading);

// Warnings: claims that, told for an earlier day, name an actor through whom only a later article
// has them. Needs a story without errors.
void check_early_words(Reading& reading);

// The node that a row of keys leads to, or kNoNode.
[[nodiscard]] NodeId
descend(const JsonTree& tree, NodeId node, std::initializer_list<std::string_view> keys) noexcept;

// Calls `visit(value, node)` for what was read from the items of a list; not at all where a broken
// item was left out, so that values and nodes no longer agree.
template <class Value, class Visit>
void each_with_node(
    const JsonTree& tree,
    NodeId list,
    const std::vector<Value>& values,
    Visit visit
) {
  if (list == kNoNode || tree.kind(list) != JsonKind::array || tree.size(list) != values.size()) {
    return;
  }
  NodeId node = tree.first(list);
  for (const Value& value : values) {
    visit(value, node);
    node = tree.next(node);
  }
}

}  // namespace dateline::core
