// Tables with an entry for each value of an enumeration, which nothing else can be asked for, and
// sets of its values.
//
//   enum class Tide : std::uint8_t { low, high };
//   constexpr Tide last_value(Tide) noexcept { return Tide::high; }
//
//   constexpr PerEnum<Tide, const char*> kTideNames = {"low", "high"};
//   kTideNames[Tide::high]
//
// An entry too few or too many does not compile; nor does a number as an index, nor a value of
// another enumeration.
#pragma once

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

namespace dateline::core {

// An enumeration says by `last_value`, declared beside it, where it ends; its values count up from
// 0.
template <class Enum>
inline constexpr std::size_t kCountOf = static_cast<std::size_t>(last_value(Enum{})) + 1;

template <class Enum, class Value>
class PerEnum {
 public:
  static constexpr std::size_t kCount = kCountOf<Enum>;

  constexpr PerEnum() = default;
  template <class... Given>
    requires(sizeof...(Given) == kCount && (std::is_constructible_v<Value, Given> && ...))
  constexpr PerEnum(Given&&... given)
      : values_{Value(std::forward<Given>(given))...} {}

  constexpr Value& operator[](Enum at) noexcept {
    return values_[static_cast<std::size_t>(at)];
  }
  constexpr const Value& operator[](Enum at) const noexcept {
    return values_[static_cast<std::size_t>(at)];
  }
  [[nodiscard]] static constexpr std::size_t size() noexcept {
    return kCount;
  }
  // The entries, in the enumeration's order.
  [[nodiscard]] constexpr const Value* data() const noexcept {
    return values_.data();
  }
  [[nodiscard]] constexpr auto begin() noexcept {
    return values_.begin();
  }
  [[nodiscard]] constexpr auto end() noexcept {
    return values_.end();
  }
  [[nodiscard]] constexpr auto begin() const noexcept {
    return values_.begin();
  }
  [[nodiscard]] constexpr auto end() const noexcept {
    return values_.end();
  }

  friend constexpr bool operator==(const PerEnum&, const PerEnum&) = default;

 private:
  std::array<Value, kCount> values_{};
};

// All values, in their order: `for (const Tide tide : each<Tide>)`.
template <class Enum>
struct Each {
  struct Iterator {
    std::size_t at = 0;
    constexpr Enum operator*() const noexcept {
      return static_cast<Enum>(at);
    }
    constexpr Iterator& operator++() noexcept {
      ++at;
      return *this;
    }
    friend constexpr bool operator==(Iterator, Iterator) = default;
  };
  [[nodiscard]] constexpr Iterator begin() const noexcept {
    return {0};
  }
  [[nodiscard]] constexpr Iterator end() const noexcept {
    return {kCountOf<Enum>};
  }
};
template <class Enum>
inline constexpr Each<Enum> each;

// Sets of values are kept in whole numbers: bit n is value n.
template <class Enum>
[[nodiscard]] constexpr unsigned bit_of(Enum value) noexcept {
  return 1u << static_cast<unsigned>(value);
}
template <class Enum>
[[nodiscard]] constexpr bool has_bit(unsigned set, Enum value) noexcept {
  return (set & bit_of(value)) != 0;
}

}  // namespace dateline::core
