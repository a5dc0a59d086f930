// The part of the program that arrives after the first picture, where it comes in two: on the web.
// How a function gets there, and who may call it.
#pragma once

#include <cstdint>
#include <optional>

// Before a function's declaration: it stays a function of its own, whoever calls it, so that it can
// be parted from its callers. On the web it is parted when its source is among a layer's LATER ones
// (cmake/web/README.md); what only such functions call goes with it. Elsewhere the program is whole
// from the beginning.
#define DATELINE_LATER [[gnu::noinline]]

namespace dateline::core {

// Proof that the later part is here: its functions that the first part calls take one. Only a
// LaterPart gives it out. It costs nothing: an empty parameter is not passed.
class LaterKey {
  friend class LaterPart;
  constexpr LaterKey() noexcept = default;
};

// Whether it is here. It is from the beginning, unless somebody says that they wait for it.
class LaterPart {
 public:
  constexpr void await() noexcept {
    arrival_ = Arrival::awaited;
  }
  constexpr void arrive() noexcept {
    arrival_ = Arrival::here;
  }
  constexpr void fail() noexcept {
    arrival_ = Arrival::failed;
  }

  // Absent while it is not here.
  [[nodiscard]] constexpr std::optional<LaterKey> key() const noexcept {
    return is_here() ? std::optional<LaterKey>(LaterKey()) : std::nullopt;
  }
  [[nodiscard]] constexpr bool is_here() const noexcept {
    return arrival_ == Arrival::here;
  }
  // On its way; not when it has failed.
  [[nodiscard]] constexpr bool is_awaited() const noexcept {
    return arrival_ == Arrival::awaited;
  }

 private:
  enum class Arrival : std::uint8_t {
    here,
    awaited,
    failed
  };
  Arrival arrival_ = Arrival::here;
};

}  // namespace dateline::core
