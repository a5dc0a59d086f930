// Reading one value of a story: what it should be, and a report when it is not. Internal to the
// reader.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/story/read/story_reading.hpp"

namespace dateline::core {

// What a text may be.
struct TextRule {
  std::size_t most = 200;  // code points
  bool lines = false;      // line breaks allowed
};

// Numbers within [least, most].
struct NumberRule {
  double least = -1e12;
  double most = 1e12;
};

// A member's name in its object.
using Key = std::string_view;

// A position in one of the story's lists, by an id of which the list knows.
using Position = std::uint32_t;

// True when the value is of the kind; for an id, when it is a string that may name an entry.
[[nodiscard]] bool expect_kind(Reading& reading, NodeId node, JsonKind kind);
[[nodiscard]] bool expect_id(Reading& reading, NodeId node);

// nullopt (and a report) when the value is not what it should be.
[[nodiscard]] std::optional<std::string> read_text(Reading& reading, NodeId node, TextRule rule);
[[nodiscard]] std::optional<double> read_number(Reading& reading, NodeId node, NumberRule rule);
// a whole number, 0 to 2^31
[[nodiscard]] std::optional<std::uint32_t> read_count(Reading& reading, NodeId node);
[[nodiscard]] std::optional<EdtfDate> read_date(Reading& reading, NodeId node);
[[nodiscard]] std::optional<Position> read_reference(
    Reading& reading,
    NodeId node,
    const EntryList& list  // to which it refers
);
[[nodiscard]] std::optional<LngLat> read_point(
    Reading& reading,
    NodeId node,
    double most_lng = 180  // degrees
);

}  // namespace dateline::core
