// Reading one object of a story key by key: each call reports what is wrong with its key and
// returns something harmless. Internal to the reader.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/story/read/story_values.hpp"
#include "core/story/story_names.hpp"

namespace dateline::core {

class Fields {
 public:
  using Keys = std::span<const Key>;

  // Reports an object that is none (then no key is found, and none is missed), and members that are
  // not among `known` and do not start with `x-`.
  Fields(Reading& reading, NodeId object, Keys known);

  [[nodiscard]] NodeId node() const noexcept {
    return object_;
  }
  [[nodiscard]] bool has(Key key) const noexcept {
    return find(key) != kNoNode;
  }

  // kNoNode when the key is absent (`required`: which is reported).
  [[nodiscard]] NodeId find(Key key) const noexcept;
  [[nodiscard]] NodeId required(Key key);

  // The entry's id, which `find_entries` has already judged.
  [[nodiscard]] std::string id() const;

  // Optional keys: empty, nullopt or false when absent or wrong.
  std::string text(Key key, TextRule rule = {});
  std::optional<EdtfDate> date(Key key);
  std::optional<double> number(Key key, NumberRule rule = {});
  bool flag(Key key);
  std::vector<std::string> texts(Key key, TextRule rule = {});
  std::optional<Position> reference(Key key, const EntryList& list);

  // Required keys, the same otherwise. A required text must not be empty.
  std::string required_text(Key key, TextRule rule = {});
  EdtfDate required_date(Key key);
  std::optional<Position> required_reference(Key key, const EntryList& list);
  std::optional<std::uint32_t> required_count(Key key);

  // The items of a list; empty when the key is absent or no list.
  [[nodiscard]] std::vector<NodeId> items(Key key);

  // References of a list, those that are good; each id at most once.
  template <class Found>
  [[nodiscard]] std::vector<Found> references(Key key, const EntryList& list) {
    std::vector<Found> found;
    for (const Position at : reference_positions(key, list)) {
      found.push_back(Found{at});
    }
    return found;
  }

  // The value of one of the words.
  template <class Enum>
  Enum choice(
      Key key,
      const Words<Enum>& words,
      Enum fallback  // when absent or wrong
  ) {
    const auto otherwise = static_cast<std::size_t>(fallback);
    return static_cast<Enum>(choose(find(key), words, otherwise));
  }
  template <class Enum>
  Enum required_choice(
      Key key,
      const Words<Enum>& words,
      Enum fallback  // when absent or wrong
  ) {
    const auto otherwise = static_cast<std::size_t>(fallback);
    return static_cast<Enum>(choose(required(key), words, otherwise));
  }

 private:
  [[nodiscard]] std::size_t
  choose(NodeId node, std::span<const char* const> words, std::size_t fallback);
  [[nodiscard]] std::vector<Position> reference_positions(Key key, const EntryList& list);
  void report_unknown_keys(Keys known);

  Reading& reading_;
  NodeId object_;
  bool is_object_;
};

// Of the key `bounds`; nullopt when absent or wrong.
[[nodiscard]] std::optional<GeoBox> read_bounds(Reading& reading, Fields& fields);

}  // namespace dateline::core
