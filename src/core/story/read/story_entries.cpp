// The first walk over a story: which entries there are and what they are called, so that any may
// refer to any.
#include <string>

#include "core/base/text.hpp"
#include "core/story/read/story_fields.hpp"
#include "core/story/read/value_words.hpp"

namespace dateline::core {
namespace {

struct ListRule {
  std::string_view key;
  const char* noun;
  std::size_t most;
  bool required = false;
  bool with_ids = true;
};

// nullopt when there is no telling what the list holds, which is then reported.
std::optional<std::vector<NodeId>> entries_of(Reading& reading, const ListRule& rule) {
  const JsonTree& tree = reading.tree;
  const NodeId list = tree.find(tree.root(), rule.key);
  if (list == kNoNode) {
    if (!rule.required) {
      return std::vector<NodeId>();
    }
    reading.log.missing_key(
        Severity::error,
        tree.root(),
        rule.key,
        "this required list is missing",
        concat({"Add ", quoted(rule.key), "."})
    );
    return std::nullopt;
  }
  if (!expect_kind(reading, list, JsonKind::array)) {
    return std::nullopt;
  }
  if (tree.size(list) > rule.most) {
    const std::string has = std::to_string(tree.size(list)), most = std::to_string(rule.most);
    reading.log.error(
        ProblemCode::too_many,
        list,
        concat({has, " entries, of at most ", most}),
        "Split the story."
    );
    return std::nullopt;
  }
  std::vector<NodeId> nodes;
  for (const NodeId node : tree.contents(list)) {
    nodes.push_back(node);
  }
  return nodes;
}

// The entry's id, or an empty view after saying what is wrong with it.
std::string_view id_of(Reading& reading, NodeId entry) {
  const JsonTree& tree = reading.tree;
  if (tree.kind(entry) != JsonKind::object) {
    return {};  // its reader reports that
  }
  const NodeId id = tree.find(entry, "id");
  if (id == kNoNode) {
    reading.log.missing_key(
        Severity::error,
        entry,
        "id",
        "this required key is missing",
        "Give it a word of its own, in lower-case letters, digits and hyphens."
    );
    return {};
  }
  return expect_id(reading, id) ? tree.text(id) : std::string_view();
}

void report_duplicates(Reading& reading, const EntryList& list) {
  for (const auto& [later, earlier] : list.ids.duplicates()) {
    const NodeId id = reading.tree.find(list.nodes[later], "id");
    const std::string taken_by = reading.tree.path(list.nodes[earlier]);
    reading.log.error(
        ProblemCode::duplicate_id,
        id,
        concat({shown(reading, id), " is already the id of ", taken_by}),
        "Give each its own."
    );
  }
}

EntryList find_list(Reading& reading, const ListRule& rule) {
  auto nodes = entries_of(reading, rule);
  if (!nodes) {
    return {rule.noun, {}, IdIndex::unknown()};
  }
  EntryList list{rule.noun, std::move(*nodes), {}};
  if (!rule.with_ids) {
    return list;
  }
  std::vector<std::string_view> ids;
  for (const NodeId entry : list.nodes) {
    ids.push_back(id_of(reading, entry));
  }
  list.ids = IdIndex(std::move(ids));
  report_duplicates(reading, list);
  return list;
}

}  // namespace

void find_entries(Reading& reading) {
  const std::size_t most = reading.limits.entries;
  reading.places = find_list(reading, {"places", "place", most, true});
  reading.actors = find_list(reading, {"actors", "actor", most, true});
  reading.sources = find_list(reading, {"sources", "source", most, true});
  reading.claims = find_list(reading, {"claims", "claim", reading.limits.claims, true});
  reading.questions = find_list(reading, {"questions", "question", most});
  reading.relations = find_list(reading, {"relations", "relation", most, false, false});
  reading.movements = find_list(reading, {"movements", "movement", most});
  reading.tour = find_list(reading, {"tour", "step", kMostTourSteps, false, false});
}

}  // namespace dateline::core
