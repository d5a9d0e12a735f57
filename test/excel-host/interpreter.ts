import {
  type Action,
  type ActionResult,
  ActionType,
  type ArgumentInfo,
  type ObjectPath,
  PathType,
  type RequestBody,
  type ResponseBody,
  type Wire,
} from './wire';
import { Refusal, notFound, refuse } from './refusals';
import { Bag } from './model/bag';
import { type Argument, HostObject, type Scope, StoredObject } from './objects/host-object';
import { WorkbookObject } from './objects/workbook-objects';
import { answerQuery } from './query';

/** Runs one request: its actions in order, up to the first that is refused; what was done before stays done. */
export function runRequest(scope: Scope, request: RequestBody): ResponseBody {
  const run = new Run(scope, request);
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (action.ActionType === ActionType.Trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: run.act(action) });
    } catch (error) {
      const { code, message, httpStatus } = error instanceof Refusal ? error : ownFault(scope, error);
      return {
        Error: {
          Code: code,
          Message: message,
          Location: locationOf(request, action),
          ActionIndex: index,
          HttpStatusCode: httpStatus,
        },
        ProcessedResults: { Results: results },
        TraceIds: traceIds,
      };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

/** A mistake of the host itself: answered, so that nobody waits, and kept for the test to see. */
function ownFault(scope: Scope, error: unknown): Refusal {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  scope.faults.push(told);
  return new Refusal('GeneralException', `The host itself failed: ${told}`);
}

/** `Range.values` and the like, as Excel's debugInfo names the place. */
function locationOf(request: RequestBody, action: Action): string {
  const path = request.ObjectPaths[String(action.ObjectPathId)];
  return [path?.Name, action.Name].filter((part) => part !== undefined && part !== '').join('.');
}

class Run {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly root: WorkbookObject;

  constructor(
    private readonly scope: Scope,
    private readonly request: RequestBody,
  ) {
    this.root = new WorkbookObject(scope);
  }

  act(action: Action): Wire {
    if (action.ActionType === ActionType.Trace) return null;
    const target = this.object(action.ObjectPathId);
    if (target === null) return action.ActionType === ActionType.Method ? { _IsNull: true } : null;
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return target.identity();
      case ActionType.Query:
      case ActionType.QueryAsJson:
        return answerQuery(target, action.QueryInfo ?? {}, action.ActionType === ActionType.QueryAsJson);
      case ActionType.RecursiveQuery:
        return answerQuery(target, Object.values(action.RecursiveQueryInfo?.Queries ?? {})[0] ?? {}, false);
      case ActionType.Method:
        return this.callMethod(target, action);
      case ActionType.SetProperty:
        target.write(action.Name, literal(this.arguments(action.ArgumentInfo)[0]));
        return null;
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) target.write(name, value);
        return null;
      case ActionType.EnsureUnchanged:
        return ensureUnchanged(target, action.ObjectState ?? {});
      default:
        return refuse('NotImplemented', `Action type ${action.ActionType}.`);
    }
  }

  private callMethod(target: HostObject, action: Action): Wire {
    const answer = target.call(action.Name, this.arguments(action.ArgumentInfo));
    return answer instanceof HostObject ? answer.identity() : answer;
  }

  private object(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path =
      this.request.ObjectPaths[String(id)] ?? refuse('InvalidObjectPath', `There is no object path ${id}.`);
    const object = this.resolve(path);
    this.objects.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PathType.Global) return this.root;
    if (path.ObjectPathType === PathType.Null) return null;
    if (path.ObjectPathType === PathType.Reference) return this.root.byReference(path.Name);
    if (path.ObjectPathType === PathType.NewObject) {
      this.scope.record(`new ${path.Name}`);
      return new ForeignObject(this.scope, path.Name);
    }
    const parent = path.ParentObjectPathId === undefined ? null : this.object(path.ParentObjectPathId);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.Property) return parent.link(path.Name);
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.Indexer) {
      return parent.item(literal(args[0])) ?? notFound(`${parent.className} ${JSON.stringify(args[0])}`);
    }
    const answer = parent.call(path.Name, args);
    return answer instanceof HostObject ? answer : null;
  }

  private arguments(info: ArgumentInfo | undefined): Argument[] {
    const referenced = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index): Argument => {
      const id = referenced?.[index];
      return typeof id === 'number' && id !== 0 ? (this.object(id) ?? null) : value;
    });
  }
}

/** Services of Office's own (ribbon, add-in start): every call is taken and nothing happens. */
class ForeignObject extends StoredObject {
  constructor(scope: Scope, name: string) {
    super(scope, name, new Bag(), null, true);
  }

  override read(): Wire {
    return null;
  }

  override write(): void {
    // Nothing of Office's own services is kept.
  }

  override call(): Wire {
    return null;
  }

  override link(name: string): HostObject {
    return new ForeignObject(this.scope, name);
  }
}

function literal(value: Argument): Wire {
  return value instanceof HostObject ? rangeAsAddress(value) : (value ?? null);
}

/** A range given as a value (the source of a list) reaches Excel as its address. */
function rangeAsAddress(value: HostObject): Wire {
  return value.className === 'Range' ? `=${String(value.read('Address'))}` : null;
}

function ensureUnchanged(target: HostObject, state: Readonly<Record<string, Wire>>): Wire {
  for (const [name, value] of Object.entries(state)) {
    if (JSON.stringify(target.read(name)) !== JSON.stringify(value)) {
      refuse('InvalidOperation', `${target.className}.${name} has changed.`);
    }
  }
  return null;
}
