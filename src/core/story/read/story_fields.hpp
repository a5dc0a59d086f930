// Reading one object of a story key by key: each call reports what is wrong with its key and
// returns something harmless. Internal to the reader.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/story/read/story_reading.hpp"
#include "core/story/story_names.hpp"

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

// Values standing alone, such as the items of a list. nullopt (and a report) when they are not what
// they should be.
[[nodiscard]] bool expect_kind(Reading& reading, NodeId node, JsonKind kind);
[[nodiscard]] bool expect_id(Reading& reading, NodeId node);  // a string that may name an entry
[[nodiscard]] std::optional<std::string> read_text(Reading& reading, NodeId node, TextRule rule);
[[nodiscard]] std::optional<double> read_number(Reading& reading, NodeId node, NumberRule rule);
// a whole number, 0 to 2^31
[[nodiscard]] std::optional<std::uint32_t> read_count(Reading& reading, NodeId node);
[[nodiscard]] std::optional<EdtfDate> read_date(Reading& reading, NodeId node);
[[nodiscard]] std::optional<std::uint32_t>
read_reference(Reading& reading, NodeId node, const IdIndex& ids, const char* noun);
[[nodiscard]] std::optional<LngLat>
read_point(Reading& reading, NodeId node, double most_lng = 180);

// The value as a message shows it: “soon”, 12.5, a list, an object.
[[nodiscard]] std::string shown(const Reading& reading, NodeId node);

class Fields;
// of the key `bounds`; nullopt when absent or wrong
[[nodiscard]] std::optional<GeoBox> read_bounds(Reading& reading, Fields& fields);

class Fields {
 public:
  using Keys = std::span<const std::string_view>;

  // Reports an object that is none (then no key is found, and none is missed), and members that are
  // not among `known` and do not start with `x-`.
  Fields(Reading& reading, NodeId object, Keys known);

  [[nodiscard]] NodeId node() const noexcept {
    return object_;
  }
  [[nodiscard]] bool has(std::string_view key) const noexcept {
    return find(key) != kNoNode;
  }

  // kNoNode when the key is absent (`required`: which is reported).
  [[nodiscard]] NodeId find(std::string_view key) const noexcept;
  [[nodiscard]] NodeId required(std::string_view key);

  // The entry's id, which `find_entries` has already judged.
  [[nodiscard]] std::string id() const;

  // Optional keys: empty, nullopt or false when absent or wrong.
  [[nodiscard]] std::string text(std::string_view key, TextRule rule = {});
  [[nodiscard]] std::optional<EdtfDate> date(std::string_view key);
  [[nodiscard]] std::optional<double> number(std::string_view key, NumberRule rule = {});
  [[nodiscard]] bool flag(std::string_view key);
  [[nodiscard]] std::vector<std::string> texts(std::string_view key, TextRule rule = {});
  [[nodiscard]] std::optional<std::uint32_t>
  reference(std::string_view key, const IdIndex& ids, const char* noun);

  // Required keys, the same otherwise. A required text must not be empty.
  [[nodiscard]] std::string required_text(std::string_view key, TextRule rule = {});
  [[nodiscard]] EdtfDate required_date(std::string_view key);
  [[nodiscard]] std::optional<std::uint32_t>
  required_reference(std::string_view key, const IdIndex& ids, const char* noun);
  [[nodiscard]] std::optional<std::uint32_t> required_count(std::string_view key);

  // The items of a list; empty when the key is absent or no list.
  [[nodiscard]] std::vector<NodeId> items(std::string_view key);

  // References of a list, those that are good; each id at most once.
  template <class Found>
  [[nodiscard]] std::vector<Found>
  references(std::string_view key, const IdIndex& ids, const char* noun) {
    std::vector<Found> found;
    for (const std::uint32_t at : reference_positions(key, ids, noun)) {
      found.push_back(Found{at});
    }
    return found;
  }

  // The value of one of the words; `fallback` when absent or wrong.
  template <class Enum>
  [[nodiscard]] Enum choice(std::string_view key, const Words<Enum>& words, Enum fallback) {
    return static_cast<Enum>(choose(find(key), words, static_cast<std::size_t>(fallback)));
  }
  template <class Enum>
  [[nodiscard]] Enum
  required_choice(std::string_view key, const Words<Enum>& words, Enum fallback) {
    return static_cast<Enum>(choose(required(key), words, static_cast<std::size_t>(fallback)));
  }

 private:
  [[nodiscard]] std::size_t
  choose(NodeId node, std::span<const char* const> words, std::size_t fallback);
  [[nodiscard]] std::vector<std::uint32_t>
  reference_positions(std::string_view key, const IdIndex& ids, const char* noun);
  void report_unknown_keys(Keys known);

  Reading& reading_;
  NodeId object_;
  bool is_object_;
};

}  // namespace dateline::core
