// What panels remember between two frames: a struct a panel, made when it is first asked for. Only
// the files that see a struct's declaration can ask for it, which are that panel's.
#pragma once

#include <cstdint>
#include <new>
#include <type_traits>
#include <vector>

namespace dateline::ui {

class PanelStore {
 public:
  PanelStore() = default;
  PanelStore(const PanelStore&) = delete;
  PanelStore& operator=(const PanelStore&) = delete;
  ~PanelStore() {
    for (const Held& held : held_) {
      if (held.destroy != nullptr) {
        held.destroy(held.panel);
      }
      ::operator delete(held.panel);
    }
  }

  // The one of this type; it stays where it is as long as the store.
  template <class Panel>
  [[nodiscard]] Panel& of() {
    Panel* const held = find<Panel>();
    return held != nullptr ? *held : make<Panel>();
  }

  // Null until it has been asked for.
  template <class Panel>
  [[nodiscard]] Panel* find() const noexcept {
    const std::uint32_t number = number_of<Panel>;
    return number < held_.size() ? static_cast<Panel*>(held_[number].panel) : nullptr;
  }

 private:
  struct Held {
    void* panel = nullptr;
    void (*destroy)(void*) = nullptr;  // null where nothing is to be done
  };

  // Of a type, in all stores: from 1 in the order in which they were first asked for, 0 before.
  template <class Panel>
  static inline std::uint32_t number_of = 0;
  static inline std::uint32_t numbers_ = 0;

  template <class Panel>
  Panel& make() {
    if (number_of<Panel> == 0) {
      number_of<Panel> = ++numbers_;
    }
    auto* const panel = ::new (::operator new(sizeof(Panel))) Panel{};
    Held held{panel};
    if constexpr (!std::is_trivially_destructible_v<Panel>) {
      held.destroy = [](void* gone) {
        static_cast<Panel*>(gone)->~Panel();
      };
    }
    hold(number_of<Panel>, held);
    return *panel;
  }

  void hold(std::uint32_t number, Held held) {
    if (held_.size() <= number) {
      held_.resize(number + 1);
    }
    held_[number] = held;
  }

  std::vector<Held> held_;  // by number
};

}  // namespace dateline::ui
