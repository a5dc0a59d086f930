// Values of every type that the story format has, and what is said when one is wrong.
#include "core/story/read/story_values.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/ranges.hpp"
#include "core/base/text.hpp"
#include "core/base/utf8.hpp"
#include "core/story/read/value_words.hpp"

namespace dateline::core {
namespace {

bool has_control_characters(std::string_view text, bool lines) noexcept {
  return any_of(text, [lines](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0x7f || (byte < 0x20 && !(lines && c == '\n'));
  });
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
    const std::string has = std::to_string(length), most = std::to_string(rule.most);
    reading.log.error(
        ProblemCode::too_long,
        node,
        concat({has, " characters, of at most ", most, " (", quoted(text), ")"}),
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
  const std::string least = plain_number(rule.least), most = plain_number(rule.most);
  reading.log.error(
      ProblemCode::bad_value,
      node,
      concat({plain_number(number), " is not between ", least, " and ", most})
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

std::optional<Position> read_reference(Reading& reading, NodeId node, const EntryList& list) {
  if (!expect_kind(reading, node, JsonKind::string)) {
    return std::nullopt;
  }
  const std::string_view id = reading.tree.text(node);
  const auto found = list.ids.find(id);
  if (found || !list.ids.known()) {
    return found;
  }
  const std::string hint =
      reading.log.full() ? std::string() : did_you_mean(list.ids.nearest_to(id));
  reading.log.error(
      ProblemCode::unknown_id,
      node,
      concat({"no ", list.noun, " has the id ", quoted(id)}),
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
  const NodeId lng = reading.tree.first(node);
  const NodeId lat = reading.tree.next(lng);
  const bool lng_is_number = expect_kind(reading, lng, JsonKind::number);
  const bool lat_is_number = expect_kind(reading, lat, JsonKind::number);
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

}  // namespace dateline::core
