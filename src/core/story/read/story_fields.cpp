// Fields of every type that the story format has, and what is said when one is wrong.
#include "core/story/read/story_fields.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/text.hpp"
#include "core/base/utf8.hpp"

namespace dateline::core {
namespace {

constexpr std::size_t kMostReferences =
    1024;  // of one list within an entry: what an editor writes by hand, squared, is quick

constexpr PerEnum<JsonKind, const char*> kKindNouns =
    {"null", "true or false", "a number", "a string", "a list", "an object"};

const char* noun_of(JsonKind kind) noexcept {
  return kKindNouns[kind];
}

std::string did_you_mean(std::string_view meant) {
  return meant.empty() ? std::string() : concat({"Did you mean ", quoted(meant), "?"});
}

std::string listed(std::span<const char* const> words) {
  std::string text;
  for (const char* word : words) {
    text += concat({text.empty() ? "" : ", ", word});
  }
  return text;
}

bool has_control_characters(std::string_view text, bool lines) noexcept {
  return std::any_of(text.begin(), text.end(), [lines](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0x7f || (byte < 0x20 && !(lines && c == '\n'));
  });
}

// Whole numbers print as such; nothing else needs more than six digits to be recognised.
std::string plain_number(double number) {
  std::string text = grouped_number(number);
  text.erase(std::remove(text.begin(), text.end(), ','), text.end());
  return std::fabs(number) > 1e12 ? "a number beyond 1e12" : text;
}

bool report_range(Reading& reading, NodeId node, std::string_view what, double value, double most) {
  if (std::fabs(value) <= most) {
    return false;
  }
  const std::string limit = std::to_string(static_cast<int>(most));
  reading.log.error(
      ProblemCode::bad_coordinate,
      node,
      concat({what, " ", plain_number(value), " is not between -", limit, " and ", limit}),
      "A point is [longitude, latitude] in degrees."
  );
  return true;
}

}  // namespace

std::string shown(const Reading& reading, NodeId node) {
  switch (reading.tree.kind(node)) {
    case JsonKind::string:
      return quoted(reading.tree.text(node));
    case JsonKind::number:
      return plain_number(reading.tree.number(node));
    case JsonKind::boolean:
      return reading.tree.boolean(node) ? "true" : "false";
    case JsonKind::null:
    case JsonKind::array:
    case JsonKind::object:
      break;
  }
  return noun_of(reading.tree.kind(node));
}

bool expect_kind(Reading& reading, NodeId node, JsonKind kind) {
  if (reading.tree.kind(node) == kind) {
    return true;
  }
  reading.log.error(
      ProblemCode::wrong_type,
      node,
      concat({shown(reading, node), " where ", noun_of(kind), " is due"})
  );
  return false;
}

bool expect_id(Reading& reading, NodeId node) {
  if (!expect_kind(reading, node, JsonKind::string)) {
    return false;
  }
  const std::string_view id = reading.tree.text(node);
  if (id == kNoId) {
    reading.log.error(
        ProblemCode::bad_id,
        node,
        concat({quoted(id), " is kept for links, where it says that nothing is open"}),
        "Choose another word."
    );
    return false;
  }
  if (is_id(id)) {
    return true;
  }
  reading.log.error(
      ProblemCode::bad_id,
      node,
      concat({quoted(id), " is no id"}),
      "Use lower-case letters, digits and hyphens, at most 64."
  );
  return false;
}

std::optional<std::string> read_text(Reading& reading, NodeId node, TextRule rule) {
  if (!expect_kind(reading, node, JsonKind::string)) {
    return std::nullopt;
  }
  const std::string_view text = reading.tree.text(node);
  const std::size_t length = count_code_points(text);
  if (length > rule.most) {
    reading.log.error(
        ProblemCode::too_long,
        node,
        concat(
            {std::to_string(length),
             " characters, of at most ",
             std::to_string(rule.most),
             " (",
             quoted(text),
             ")"}
        ),
        "Shorten it."
    );
    return std::nullopt;
  }
  if (has_control_characters(text, rule.lines)) {
    reading.log.error(
        ProblemCode::bad_value,
        node,
        concat({"a control character in ", quoted(text)}),
        rule.lines ? "" : "Write it on one line."
    );
    return std::nullopt;
  }
  return std::string(text);
}

std::optional<double> read_number(Reading& reading, NodeId node, NumberRule rule) {
  if (!expect_kind(reading, node, JsonKind::number)) {
    return std::nullopt;
  }
  const double number = reading.tree.number(node);
  if (number >= rule.least && number <= rule.most) {
    return number;
  }
  reading.log.error(
      ProblemCode::bad_value,
      node,
      concat(
          {plain_number(number),
           " is not between ",
           plain_number(rule.least),
           " and ",
           plain_number(rule.most)}
      )
  );
  return std::nullopt;
}

std::optional<std::uint32_t> read_count(Reading& reading, NodeId node) {
  const auto number = read_number(reading, node, {0, 2147483648.0});
  if (!number) {
    return std::nullopt;
  }
  if (*number == std::floor(*number)) {
    return static_cast<std::uint32_t>(*number);
  }
  reading.log.error(
      ProblemCode::bad_value,
      node,
      concat({plain_number(*number), " is not a whole number"})
  );
  return std::nullopt;
}

std::optional<EdtfDate> read_date(Reading& reading, NodeId node) {
  if (!expect_kind(reading, node, JsonKind::string)) {
    return std::nullopt;
  }
  auto date = parse_edtf(reading.tree.text(node));
  if (date) {
    return std::move(*date);
  }
  reading.log.error(date.error().code, node, date.error().message, date.error().remedy);
  return std::nullopt;
}

std::optional<std::uint32_t>
read_reference(Reading& reading, NodeId node, const IdIndex& ids, const char* noun) {
  if (!expect_kind(reading, node, JsonKind::string)) {
    return std::nullopt;
  }
  const std::string_view id = reading.tree.text(node);
  const auto found = ids.find(id);
  if (found || !ids.known()) {
    return found;
  }
  const std::string hint = reading.log.full() ? std::string() : did_you_mean(ids.nearest_to(id));
  reading.log.error(
      ProblemCode::unknown_id,
      node,
      concat({"no ", noun, " has the id ", quoted(id)}),
      hint
  );
  return std::nullopt;
}

std::optional<LngLat> read_point(Reading& reading, NodeId node, double most_lng) {
  if (!expect_kind(reading, node, JsonKind::array)) {
    return std::nullopt;
  }
  if (reading.tree.size(node) != 2) {
    reading.log.error(
        ProblemCode::bad_coordinate,
        node,
        concat({"a point of ", std::to_string(reading.tree.size(node)), " numbers"}),
        "A point is [longitude, latitude] in degrees."
    );
    return std::nullopt;
  }
  const NodeId lng = reading.tree.first(node), lat = reading.tree.next(lng);
  const bool lng_is_number = expect_kind(reading, lng, JsonKind::number),
             lat_is_number = expect_kind(reading, lat, JsonKind::number);
  if (!lng_is_number || !lat_is_number) {
    return std::nullopt;
  }
  const LngLat point{reading.tree.number(lng), reading.tree.number(lat)};
  const bool bad_lng = report_range(reading, lng, "longitude", point.lng, most_lng);
  const bool bad_lat = report_range(reading, lat, "latitude", point.lat, 90);
  if (bad_lng || bad_lat) {
    return std::nullopt;
  }
  return point;
}

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
  for (NodeId node = tree.first(object_); node != tree.end(object_); node = tree.next(node)) {
    const std::string_view key = tree.key(node);
    if (key.substr(0, 2) == "x-" || std::find(known.begin(), known.end(), key) != known.end()) {
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
  for (NodeId node = reading_.tree.first(list); node != reading_.tree.end(list);
       node = reading_.tree.next(node)) {
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

std::optional<std::uint32_t>
Fields::reference(std::string_view key, const IdIndex& ids, const char* noun) {
  const NodeId node = find(key);
  return node == kNoNode ? std::nullopt : read_reference(reading_, node, ids, noun);
}

std::optional<std::uint32_t>
Fields::required_reference(std::string_view key, const IdIndex& ids, const char* noun) {
  const NodeId node = required(key);
  return node == kNoNode ? std::nullopt : read_reference(reading_, node, ids, noun);
}

std::vector<std::uint32_t>
Fields::reference_positions(std::string_view key, const IdIndex& ids, const char* noun) {
  std::vector<std::uint32_t> positions;
  const std::vector<NodeId> nodes = items(key);
  if (nodes.size() > kMostReferences) {
    reading_.log.error(
        ProblemCode::too_many,
        find(key),
        concat(
            {std::to_string(nodes.size()), " entries, of at most ", std::to_string(kMostReferences)}
        )
    );
    return positions;
  }
  for (const NodeId node : nodes) {
    const auto found = read_reference(reading_, node, ids, noun);
    if (!found) {
      continue;
    }
    if (std::find(positions.begin(), positions.end(), *found) == positions.end()) {
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
