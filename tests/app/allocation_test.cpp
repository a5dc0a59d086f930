// That a hand moving the map costs no memory: this file counts what the whole test program
// allocates.
#include <cstdlib>
#include <new>

#include <gtest/gtest.h>

#include "app/change/session.hpp"
#include "app/support.hpp"
#include "core/points/synthetic_points.hpp"

namespace {

bool counting = false;
std::size_t allocations = 0;

void* counted(std::size_t bytes) {
  if (counting) {
    ++allocations;
  }
  void* memory = std::malloc(bytes == 0 ? 1 : bytes);
  if (memory == nullptr) {
    throw std::bad_alloc();
  }
  return memory;
}

}  // namespace

void* operator new(std::size_t bytes) {
  return counted(bytes);
}
void* operator new[](std::size_t bytes) {
  return counted(bytes);
}
// The library's own buffers (std::stable_sort) come from these: all must be of one kind with what
// frees them.
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
  if (counting) {
    ++allocations;
  }
  return std::malloc(bytes == 0 ? 1 : bytes);
}
void* operator new[](std::size_t bytes, const std::nothrow_t& quiet) noexcept {
  return ::operator new(bytes, quiet);
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete[](void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
  std::free(memory);
}

namespace dateline::app {
namespace {

// What 100 frames allocate, each with one event, after the vectors have found their sizes.
template <class Make>
std::size_t allocated_over(Session& session, double& now, Make make) {
  const auto frames = [&](int count) {
    for (int i = 0; i < count; ++i) {
      session.push(make(i));
      session.step(now += 16);
    }
  };
  frames(40);
  allocations = 0;
  counting = true;
  frames(100);
  counting = false;
  return allocations;
}

TEST(Allocation, IsCounted) {
  allocations = 0;
  counting = true;
  std::vector<int> numbers(1000);
  counting = false;
  EXPECT_EQ(allocations, 1u);
  EXPECT_EQ(numbers[999], 0);
}

TEST(Allocation, DoesNotHappenWhileTheMapIsMoved) {
  World crowded = troops_world();
  add_points(crowded, *core::synthetic_cloud(50'000, 1));
  for (const World& world : {good_world(), troops_world(), crowded}) {
    Session session(world);
    session.push(MapPlaced{kMap, kMap, 1});
    session.push(FragmentArrived{""});
    double now = 0;
    while (now < 2000) {
      session.step(now += 16);
    }
    static_cast<void>(session.take_effects());
    EXPECT_EQ(
        allocated_over(
            session,
            now,
            [](int i) {
              return MapDragged{{600, 400}, {600.0f + static_cast<float>(i % 7) - 3, 402}};
            }
        ),
        0u
    ) << "a drag";
    EXPECT_EQ(
        allocated_over(
            session,
            now,
            [](int i) { return MapZoomed{{600, 400}, i % 20 < 10 ? 0.05 : -0.05}; }
        ),
        0u
    ) << "a wheel";
    // The hand has rested long enough for one address to be written before the pointer goes on.
    while (session.step(now += 16)) {
      continue;
    }
    EXPECT_EQ(
        allocated_over(
            session,
            now,
            [](int i) { return PlaceHovered{core::PlaceIndex{static_cast<std::uint32_t>(i % 5)}}; }
        ),
        0u
    ) << "a pointer";
  }
}

}  // namespace
}  // namespace dateline::app
