// Which list of words names the values of which enumeration, for every table of words there is: the
// interface's (messages.hpp) and the page's own (page/words.hpp).
#pragma once

#include <cstddef>
#include <string_view>

#include "core/base/per_enum.hpp"

namespace dateline::app {

// The list of the table `Text` (Message, page::Word) that names the values of `Enum`, in its order.
// An enumeration without one does not compile.
template <class Text, class Enum>
struct ListOf;

// Nor does one whose list is too short or too long. `kUnnamed`: so many values come first that have
// no name.
template <auto kList, class Enum, std::size_t kUnnamed = 0>
struct NamedBy {
  static_assert(
      items_of(kList) + kUnnamed == core::kCountOf<Enum>,
      "the list has a word for each value"
  );
  static constexpr auto list = kList;
  static constexpr std::size_t unnamed = kUnnamed;
};

// A value that is named within a line, and not at its beginning.
template <class Enum>
struct Inline {
  Enum value;
};
template <class Enum>
Inline(Enum) -> Inline<Enum>;  // Clang 14 does not find it by itself

// A value whose meaning a sentence tells.
template <class Enum>
struct Explained {
  Enum value;
};
template <class Enum>
Explained(Enum) -> Explained<Enum>;

template <class Enum>
[[nodiscard]] constexpr std::size_t number_of(Enum value) noexcept {
  return static_cast<std::size_t>(value);
}
template <class Enum>
[[nodiscard]] constexpr std::size_t number_of(Inline<Enum> named) noexcept {
  return number_of(named.value);
}

template <class Enum>
[[nodiscard]] constexpr std::size_t number_of(Explained<Enum> explained) noexcept {
  return number_of(explained.value);
}

// What a value of an enumeration is called; empty for one that has no name. `words` has item(list,
// at).
template <class Text, class Words, class Enum>
[[nodiscard]] std::string_view name_in_list(const Words& words, Enum value) noexcept {
  using List = ListOf<Text, Enum>;
  const std::size_t number = number_of(value);
  return number < List::unnamed ? std::string_view()
                                : words.item(List::list, number - List::unnamed);
}

}  // namespace dateline::app
