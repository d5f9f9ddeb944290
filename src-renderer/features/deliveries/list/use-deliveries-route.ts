import { computed } from 'vue'
import { useRoute, useRouter, type LocationQueryValue } from 'vue-router'
import { DELIVERY_STATES } from '../../../../emulator/domain/forwarding/forward-delivery.ts'
import { FORWARD_KINDS } from '../../../../emulator/domain/forwarding/forward.ts'
import { EVERY_DELIVERY, type DeliveryFilter } from '../../../stores/deliveries.ts'

/** What the address of the list says: the delivery that is open, and the filter. */
export function useDeliveriesRoute() {
  const route = useRoute()
  const router = useRouter()
  const filter = computed((): DeliveryFilter => {
    const { kind, state, target } = route.query
    return {
      kind: FORWARD_KINDS.find((known) => known === kind) ?? null,
      state: DELIVERY_STATES.find((known) => known === state) ?? null,
      target: first(target),
    }
  })
  const deliveryId = computed(() => {
    const { id } = route.params
    return typeof id === 'string' && /^\d+$/.test(id) ? id : null
  })

  /** Going from row to row is no history: the way back leads out of the screen. */
  async function go(id: string | null, { kind, state, target }: DeliveryFilter): Promise<void> {
    await router.replace({
      name: 'deliveries',
      params: { tab: 'list', ...(id !== null && { id }) },
      query: {
        ...(kind !== null && { kind }),
        ...(state !== null && { state }),
        ...(target !== null && { target }),
      },
    })
  }

  return {
    filter,
    deliveryId,
    open: (id: string | null) => go(id, filter.value),
    show: (wanted: DeliveryFilter) => go(deliveryId.value, wanted),
    leave: () => go(null, EVERY_DELIVERY),
  }
}

function first(value: LocationQueryValue | LocationQueryValue[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null
}
