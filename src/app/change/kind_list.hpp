// Lists of types: each header of events lists its own, and EventKinds is all of them.
#pragma once

namespace dateline::app {

template <class... Kinds>
struct KindList {};

template <template <class...> class Into, class... Lists>
struct Joined;

template <template <class...> class Into, class... Kinds>
struct Joined<Into, KindList<Kinds...>> {
  using type = Into<Kinds...>;
};

template <template <class...> class Into, class... First, class... Second, class... Lists>
struct Joined<Into, KindList<First...>, KindList<Second...>, Lists...>
    : Joined<Into, KindList<First..., Second...>, Lists...> {};

// `Into` of all types of the lists, in order.
template <template <class...> class Into, class... Lists>
using JoinedInto = typename Joined<Into, Lists...>::type;

}  // namespace dateline::app
