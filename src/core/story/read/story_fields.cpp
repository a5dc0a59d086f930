// Members of an object by their keys: absent, required, or of a list.
#include "core/story/read/story_fields.hpp"

#include <algorithm>

#include "core/base/ranges.hpp"
#include "core/base/text.hpp"
#include "core/story/read/value_words.hpp"

namespace dateline::core {
namespace {

// of one list within an entry: what an editor writes by hand, squared, is quick
constexpr std::size_t kMostReferences = 1024;

}  // namespace

Fields::Fields(Reading& reading, NodeId object, Keys known)
    : reading_(reading),
      object_(object),
      is_object_(expect_kind(reading, object, JsonKind::object)) {
  if (is_object_) {
    report_unknown_keys(known);
  }
}

void Fields::report_unknown_keys(Keys known) {
  const JsonTree& tree = reading_.tree;
  const auto is_known = [known](std::string_view key) {
    return key.starts_with("x-") || contains(known, key);
  };
  for (const NodeId node : tree.contents(object_)) {
    const std::string_view key = tree.key(node);
    if (is_known(key)) {
      continue;
    }
    std::string hint = reading_.log.full() ? std::string() : did_you_mean(nearest(key, known));
    if (hint.empty()) {
      hint = "Notes of your own go under a key that starts with “x-”.";
    }
    reading_.log.bad_key(
        ProblemCode::unknown_key,
        node,
        concat({"the format has no key ", quoted(key), " here"}),
        hint
    );
  }
}

NodeId Fields::find(std::string_view key) const noexcept {
  return is_object_ ? reading_.tree.find(object_, key) : kNoNode;
}

NodeId Fields::required(std::string_view key) {
  const NodeId node = find(key);
  if (node == kNoNode && is_object_) {
    reading_.log.missing_key(
        Severity::error,
        object_,
        key,
        "this required key is missing",
        concat({"Add ", quoted(key), "."})
    );
  }
  return node;
}

std::string Fields::id() const {
  const NodeId node = find("id");
  return node == kNoNode ? std::string() : std::string(reading_.tree.text(node));
}

std::string Fields::text(std::string_view key, TextRule rule) {
  const NodeId node = find(key);
  return node == kNoNode ? std::string() : read_text(reading_, node, rule).value_or(std::string());
}

std::string Fields::required_text(std::string_view key, TextRule rule) {
  const NodeId node = required(key);
  if (node == kNoNode) {
    return {};
  }
  auto text = read_text(reading_, node, rule);
  if (text && text->find_first_not_of(" \n") == std::string::npos) {
    reading_.log.error(ProblemCode::bad_value, node, "this text is empty");
  }
  return text ? std::move(*text) : std::string();
}

std::optional<EdtfDate> Fields::date(std::string_view key) {
  const NodeId node = find(key);
  return node == kNoNode ? std::nullopt : read_date(reading_, node);
}

EdtfDate Fields::required_date(std::string_view key) {
  const NodeId node = required(key);
  return node == kNoNode ? EdtfDate{} : read_date(reading_, node).value_or(EdtfDate{});
}

std::optional<double> Fields::number(std::string_view key, NumberRule rule) {
  const NodeId node = find(key);
  return node == kNoNode ? std::nullopt : read_number(reading_, node, rule);
}

std::optional<std::uint32_t> Fields::required_count(std::string_view key) {
  const NodeId node = required(key);
  return node == kNoNode ? std::nullopt : read_count(reading_, node);
}

bool Fields::flag(std::string_view key) {
  const NodeId node = find(key);
  return node != kNoNode && expect_kind(reading_, node, JsonKind::boolean) &&
         reading_.tree.boolean(node);
}

std::vector<NodeId> Fields::items(std::string_view key) {
  std::vector<NodeId> nodes;
  const NodeId list = find(key);
  if (list == kNoNode || !expect_kind(reading_, list, JsonKind::array)) {
    return nodes;
  }
  for (const NodeId node : reading_.tree.contents(list)) {
    nodes.push_back(node);
  }
  return nodes;
}

std::vector<std::string> Fields::texts(std::string_view key, TextRule rule) {
  std::vector<std::string> texts;
  for (const NodeId node : items(key)) {
    if (auto text = read_text(reading_, node, rule)) {
      texts.push_back(std::move(*text));
    }
  }
  return texts;
}

std::optional<Position> Fields::reference(std::string_view key, const EntryList& list) {
  const NodeId node = find(key);
  return node == kNoNode ? std::nullopt : read_reference(reading_, node, list);
}

std::optional<Position> Fields::required_reference(std::string_view key, const EntryList& list) {
  const NodeId node = required(key);
  return node == kNoNode ? std::nullopt : read_reference(reading_, node, list);
}

std::vector<Position> Fields::reference_positions(std::string_view key, const EntryList& list) {
  std::vector<Position> positions;
  const std::vector<NodeId> nodes = items(key);
  if (nodes.size() > kMostReferences) {
    const std::string has = std::to_string(nodes.size());
    const std::string most = std::to_string(kMostReferences);
    reading_.log
        .error(ProblemCode::too_many, find(key), concat({has, " entries, of at most ", most}));
    return positions;
  }
  for (const NodeId node : nodes) {
    const auto found = read_reference(reading_, node, list);
    if (!found) {
      continue;
    }
    if (!contains(positions, *found)) {
      positions.push_back(*found);
    } else {
      reading_.log.error(
          ProblemCode::duplicate_id,
          node,
          concat({shown(reading_, node), " stands here twice"}),
          "Remove one."
      );
    }
  }
  return positions;
}

std::size_t Fields::choose(NodeId node, std::span<const char* const> words, std::size_t fallback) {
  if (node == kNoNode || !expect_kind(reading_, node, JsonKind::string)) {
    return fallback;
  }
  const std::string_view text = reading_.tree.text(node);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (text == words[i]) {
      return i;
    }
  }
  const std::vector<std::string_view> candidates(words.begin(), words.end());
  const std::string hint = did_you_mean(nearest(text, candidates));
  reading_.log.error(
      ProblemCode::bad_value,
      node,
      concat({quoted(text), " is not one of the words allowed here"}),
      concat({hint, hint.empty() ? "" : " ", "Allowed: ", listed(words), "."})
  );
  return fallback;
}

}  // namespace dateline::core
